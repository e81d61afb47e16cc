package dev.latchwork.processor.guarded;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.latchwork.processor.copy.CopyWriter;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.ViewModel.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Writes the methods that return views. Whoever is inside the lock gets the real one, everyone else
 * a snapshot:
 *
 * <pre>{@code
 * public Iterator<E> iterator() {
 *   if (isHeld()) {
 *     return super.iterator();
 *   }
 *   List<E> elements = new ArrayList<>();
 *   enter();
 *   try {
 *     super.iterator().forEachRemaining(elements::add);
 *   } finally {
 *     leave();
 *   }
 *   return Collections.unmodifiableList(elements).iterator();
 * }
 * }</pre>
 */
final class ViewRenderer {
  private final Locking locking;
  private final CopyWriter copies;

  ViewRenderer(Locking locking, CopyWriter copies) {
    this.locking = locking;
    this.copies = copies;
  }

  /**
   * The body of a method that returns a view.
   *
   * @param receiver what the original is called on
   */
  CodeBlock body(ViewModel view, Guard guard, Signature signature, String receiver) {
    CodeBlock original = CodeBlock.of("$L.$L", receiver, signature.call());
    return CodeBlock.builder()
        .beginControlFlow("if ($N())", locking.useIsHeld())
        .addStatement("return $L", original)
        .endControlFlow()
        .add(snapshot(view, guard, signature, receiver, original))
        .build();
  }

  private CodeBlock snapshot(
      ViewModel view, Guard guard, Signature signature, String receiver, CodeBlock original) {
    List<String> parameters = signature.parameters().stream().map(ParameterSpec::name).toList();
    NameAllocator locals = GeneratedNames.avoiding(parameters);
    Section section = Section.of(guard, signature.name(), parameters);
    return switch (view.form()) {
      case TEXT -> locking.around(section, Locking.statement("return $L.toString()", original));
      case PRIMITIVE_STREAM ->
          locking.around(
              section, Locking.statement("return $T.stream($L.toArray())", Arrays.class, original));
      case CONTAINER -> {
        String name = locals.newName("view");
        CodeBlock copy = copies.copy(view.copy(), CodeBlock.of("$N", name));
        yield locking.around(
            section,
            CodeBlock.builder()
                .addStatement("$T $N = $L", signature.returns(), name, original)
                .addStatement("return $L", copy)
                .build());
      }
      default -> {
        String name = locals.newName("elements");
        yield CodeBlock.builder()
            .addStatement(
                "$T $N = new $T<>()",
                ParameterizedTypeName.get(ClassName.get(List.class), view.element()),
                name,
                ArrayList.class)
            .add(locking.around(section, collect(view, name, receiver, original)))
            .addStatement("return $L", walker(view.form(), name, signature))
            .build();
      }
    };
  }

  private CodeBlock collect(ViewModel view, String list, String receiver, CodeBlock original) {
    CodeBlock each =
        view.copy().isSame()
            ? CodeBlock.of("$N::add", list)
            : CodeBlock.of(
                "element -> $N.add($L)", list, copies.copy(view.copy(), CodeBlock.of("element")));
    return switch (view.form()) {
      case STREAM -> Locking.statement("$L.forEachOrdered($L)", original, each);
      case ENUMERATION -> Locking.statement("$L.asIterator().forEachRemaining($L)", original, each);
      case LIST_ITERATOR ->
          Locking.statement("$L.listIterator(0).forEachRemaining($L)", receiver, each);
      default -> Locking.statement("$L.forEachRemaining($L)", original, each);
    };
  }

  private static CodeBlock walker(Form form, String list, Signature signature) {
    CodeBlock snapshot = CodeBlock.of("$T.unmodifiableList($N)", Collections.class, list);
    return switch (form) {
      case SPLITERATOR -> CodeBlock.of("$L.spliterator()", snapshot);
      case STREAM -> CodeBlock.of("$L.$N()", snapshot, signature.name());
      case LIST_ITERATOR -> CodeBlock.of("$L.listIterator($L)", snapshot, signature.arguments());
      case ENUMERATION -> CodeBlock.of("$T.enumeration($L)", Collections.class, snapshot);
      default -> CodeBlock.of("$L.iterator()", snapshot);
    };
  }
}
