package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.Fidelity;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the calls of the helper method for a plan. The method is declared when its first call is
 * written.
 */
final class HelperMethods {
  private final CopyWriter writer;

  HelperMethods(CopyWriter writer) {
    this.writer = writer;
  }

  /** The key of a method that may call itself. */
  record Recursive(TypeName type, Fidelity fidelity) {}

  /**
   * The key of the method for a plan. Plans of the same kind for the same type have the same key,
   * however deep they are within a recursive type.
   */
  private record Key(
      String method, TypeName type, Class<? extends CopyPlan> plan, Optional<Fidelity> fidelity) {

    static Key of(CopyPlan plan) {
      return new Key(
          HelperNames.method(plan),
          plan.type(),
          plan.getClass(),
          plan instanceof ContainerOf c ? Optional.of(c.fidelity()) : Optional.empty());
    }
  }

  /**
   * The key of a method that copies an argument of a constructor. The copy must be filled before
   * the constructor runs.
   */
  private record Passed(Object key) {}

  CodeBlock call(
      CopyPlan plan, SourceExpression source, Function<MethodSpec.Builder, MethodSpec> write) {
    Object key = Key.of(plan);
    boolean passed =
        source.passed() && plan instanceof ContainerOf container && writer.fillsLast(container);
    return call(passed ? new Passed(key) : key, plan, source, write);
  }

  CodeBlock call(
      Object key,
      CopyPlan plan,
      SourceExpression source,
      Function<MethodSpec.Builder, MethodSpec> write) {
    boolean field = plan.namesField();
    boolean counts = writer.counts(plan);
    String name =
        writer
            .own()
            .variant(
                key,
                writer.remembers(),
                HelperNames.method(plan),
                n -> {
                  MethodSpec.Builder method = writer.own().declare(n, plan.type());
                  writer.own().signatures().addSource(method, plan.type());
                  if (field) {
                    method.addParameter(String.class, "field");
                  }
                  CopyFunctions.declare(method, writer.own().operated(plan.type()));
                  if (writer.remembers()) {
                    method.addParameter(CopyMethodWriter.COPIES, "copies");
                  } else if (counts) {
                    method.addParameter(int.class, "depth");
                  }
                  return write.apply(method);
                });
    CodeBlock.Builder arguments = CodeBlock.builder().add("$L", source.value());
    if (field) {
      arguments.add(", $L", source.field());
    }
    arguments.add(CopyFunctions.pass(writer.own().operated(plan.type())));
    if (writer.remembers()) {
      arguments.add(", copies");
    } else if (counts) {
      arguments.add(", $L", source.depth());
    }
    CodeBlock named =
        writer.own().isInferred(plan.type())
            ? CodeBlock.of("$N", name)
            : writer.explicitly(name, plan.type());
    CodeBlock call = CodeBlock.of("$L($L)", named, arguments.build());
    return source.discarded() ? call : writer.own().signatures().result(plan.type(), call);
  }
}
