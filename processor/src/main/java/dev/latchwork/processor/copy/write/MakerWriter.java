package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.Maker;
import dev.latchwork.processor.emit.RawTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the call that creates an object.
 *
 * <pre>{@code
 * private static Money newMoney(long cents) {
 *   try {
 *     return (Money) NEW_MONEY.invokeExact(cents);
 *   } catch (RuntimeException | Error e) {
 *     throw e;
 *   } catch (Throwable e) {
 *     throw new IllegalStateException(e);
 *   }
 * }
 * }</pre>
 */
final class MakerWriter {
  private final CopyWriter writer;

  MakerWriter(CopyWriter writer) {
    this.writer = writer;
  }

  /**
   * @param parts the part that each argument belongs to
   */
  CodeBlock call(Maker maker, TypeName type, List<CopyPart> parts, List<CodeBlock> arguments) {
    CodeBlock given = CodeBlock.join(arguments, ",$W");
    if (maker instanceof Maker.Handle handle) {
      String method =
          writer
              .own()
              .overload(
                  handle.constructor(),
                  "new" + RawTypes.rawType(type).simpleName(),
                  name -> byHandle(name, handle, type, parts));
      CodeBlock called =
          writer.own().areChained() ? writer.explicitly(method, type) : CodeBlock.of("$N", method);
      return writer.own().signatures().result(type, CodeBlock.of("$L($L)", called, given));
    }
    if (maker instanceof Maker.Factory factory) {
      return CodeBlock.of("$T.$L(source)", factory.owner(), factory.name());
    }
    if (writer.own().areChained() || parts.stream().anyMatch(MakerWriter::hasLowerBound)) {
      return CodeBlock.of("new $T($L)", type, given);
    }
    return CodeBlock.of(
        type instanceof ParameterizedTypeName ? "new $T<>($L)" : "new $T($L)",
        RawTypes.rawType(type),
        given);
  }

  /**
   * Returns whether the part's type contains a wildcard such as {@code ? super T}. No compiler
   * infers a type variable such as {@code T extends Comparable<T>} from such a wildcard.
   */
  private static boolean hasLowerBound(CopyPart part) {
    return part.value() instanceof CopyPart.Value.Copied copied
        && hasLowerBound(copied.plan().type());
  }

  private static boolean hasLowerBound(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return hasLowerBound(array.componentType());
    }
    if (type instanceof WildcardTypeName wildcard) {
      return !wildcard.lowerBounds().isEmpty();
    }
    return type instanceof ParameterizedTypeName parameterized
        && parameterized.typeArguments().stream().anyMatch(MakerWriter::hasLowerBound);
  }

  private MethodSpec byHandle(
      String name, Maker.Handle handle, TypeName type, List<CopyPart> parts) {
    MethodSpec.Builder method = writer.own().declare(name, type);
    if (HelperNames.isUnchecked(type)) {
      method.addAnnotation(Suppress.UNCHECKED);
    }
    NameAllocator names = new NameAllocator();
    names.newName("e");
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String parameter = names.newName(parts.get(i).field());
      TypeName taken = handle.parameters().get(i);
      method.addParameter(writer.own().signatures().of(taken), parameter);
      arguments.add(writer.own().signatures().result(taken, CodeBlock.of("$N", parameter)));
    }
    return method
        .beginControlFlow("try")
        .addStatement(
            "return ($T)$W$N.invokeExact($L)",
            type,
            writer.own().handles().of(handle.constructor()),
            CodeBlock.join(arguments, ",$W"))
        .nextControlFlow("catch ($T | $T e)", RuntimeException.class, Error.class)
        .addStatement("throw e")
        .nextControlFlow("catch ($T e)", Throwable.class)
        .addStatement("throw new $T(e)", IllegalStateException.class)
        .endControlFlow()
        .build();
  }
}
