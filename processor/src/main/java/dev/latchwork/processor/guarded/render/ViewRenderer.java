package dev.latchwork.processor.guarded.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.locking.LockedSection;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.ViewModel;
import dev.latchwork.processor.guarded.model.ViewModel.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Writes the methods that return views. A thread that holds the lock gets the real view, any other
 * thread a snapshot:
 *
 * <pre>{@code
 * public Iterator<E> iterator() {
 *   if (isHeld()) {
 *     return super.iterator();
 *   }
 *   List<E> elements = new ArrayList<>();
 *   this.lock.lock();
 *   try {
 *     super.iterator().forEachRemaining(elements::add);
 *   } finally {
 *     this.lock.unlock();
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
   * @param receiver the object on which the original is called
   */
  CodeBlock body(ViewModel view, LockMode guard, Signature signature, String receiver) {
    CodeBlock original = CodeBlock.of("$L.$L", receiver, signature.call());
    CodeBlock real = original;
    if (view.mayBeParallel()) {
      // the threads of a parallel stream would call the overrides of this class, and wait for this
      // thread, which waits for them
      real = CodeBlock.of("$L.sequential()", typed(view, signature, original));
    }
    CodeBlock all =
        isAtIndex(view, signature) ? CodeBlock.of("$L.listIterator(0)", receiver) : original;
    CodeBlock walked = view.mayBeParallel() ? real : typed(view, signature, all);
    return CodeBlock.builder()
        .beginControlFlow("if ($N())", locking.useIsHeld())
        .addStatement("return $L", real)
        .endControlFlow()
        .add(snapshot(view, guard, signature, walked))
        .build();
  }

  /** Casts a raw iterator or stream, to which no consumer could be passed without a warning. */
  private static CodeBlock typed(ViewModel view, Signature signature, CodeBlock original) {
    boolean raw = view.form().isGeneric() && signature.returns() instanceof ClassName;
    return raw ? CodeBlock.of("(($T<?>) $L)", signature.returns(), original) : original;
  }

  /**
   * Recognizes {@code List.listIterator(int)}, whose iterator can also go backwards from the index.
   */
  private static boolean isAtIndex(ViewModel view, Signature signature) {
    return view.form() == Form.LIST_ITERATOR
        && signature.name().equals("listIterator")
        && signature.parameters().stream()
            .map(p -> p.type().withoutAnnotations())
            .toList()
            .equals(List.of(TypeName.INT));
  }

  private CodeBlock snapshot(
      ViewModel view, LockMode guard, Signature signature, CodeBlock original) {
    List<String> parameters = signature.parameters().stream().map(ParameterSpec::name).toList();
    NameAllocator locals = GeneratedNames.avoiding(parameters);
    LockedSection section = LockedSection.of(guard, signature.name(), parameters);
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
            .add(locking.around(section, collect(view, name, original, locals.newName("element"))))
            .addStatement("return $L", walker(view, name, signature))
            .build();
      }
    };
  }

  private CodeBlock collect(ViewModel view, String list, CodeBlock all, String element) {
    CodeBlock each =
        view.copy().isSame()
            ? CodeBlock.of("$N::add", list)
            : CodeBlock.of(
                "$1N -> $2N.add($3L)",
                element,
                list,
                copies.copy(view.copy(), CodeBlock.of("$N", element)));
    return switch (view.form()) {
      case STREAM -> Locking.statement("$L.forEachOrdered($L)", all, each);
      case ENUMERATION -> Locking.statement("$L.asIterator().forEachRemaining($L)", all, each);
      default -> Locking.statement("$L.forEachRemaining($L)", all, each);
    };
  }

  private static CodeBlock walker(ViewModel view, String list, Signature signature) {
    CodeBlock snapshot = CodeBlock.of("$T.unmodifiableList($N)", Collections.class, list);
    return switch (view.form()) {
      case SPLITERATOR -> CodeBlock.of("$L.spliterator()", snapshot);
      case STREAM ->
          CodeBlock.of(
              signature.name().equals("parallelStream") ? "$L.parallelStream()" : "$L.stream()",
              snapshot);
      case LIST_ITERATOR ->
          isAtIndex(view, signature)
              ? CodeBlock.of("$L.listIterator($L)", snapshot, signature.arguments())
              : CodeBlock.of("$L.listIterator()", snapshot);
      case ENUMERATION -> CodeBlock.of("$T.enumeration($L)", Collections.class, snapshot);
      default -> CodeBlock.of("$L.iterator()", snapshot);
    };
  }
}
