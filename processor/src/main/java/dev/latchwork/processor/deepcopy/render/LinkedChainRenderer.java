package dev.latchwork.processor.deepcopy.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.write.CopyFunctions;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.emit.GeneratedNames;
import java.util.List;
import java.util.Optional;

/**
 * Renders code that copies objects linked to others of their own type. The code follows the link in
 * a loop.
 *
 * <pre>{@code
 * Node first = copyWithoutNext(source);
 * Node last = first;
 * for (Node next = source.next; next != null; next = next.next) {
 *   last.next = copyWithoutNext(next);
 *   last = last.next;
 * }
 * last.next = null;
 * return first;
 * }</pre>
 */
record LinkedChainRenderer(DeepCopyModel model, CopyPart link) {

  static Optional<LinkedChainRenderer> of(DeepCopyModel model) {
    return model.link().map(p -> new LinkedChainRenderer(model, p));
  }

  String methodName() {
    return "copyWithout" + GeneratedNames.capitalized(link.field());
  }

  List<CopyPart> otherFields() {
    return model.assigned().stream().filter(p -> !p.equals(link)).toList();
  }

  /** Returns whether the chain may run into itself and there is no map that would show this. */
  private boolean mayBeCyclic(CopyWriter writer) {
    return !writer.remembers() && !model.aliases().tree();
  }

  /** The method that {@link #body} calls to close a cycle, if it needs one. */
  Optional<MethodSpec> closeCycle(CopyWriter writer) {
    return mayBeCyclic(writer)
        ? Optional.of(new CyclicChainRenderer(this, writer).closeCycle())
        : Optional.empty();
  }

  /**
   * @param method the method that copies one object
   */
  CodeBlock body(String method, CopyWriter writer) {
    boolean remembers = writer.remembers();
    String depth = writer.isCounting() ? ", depth" : "";
    CodeBlock arguments =
        CodeBlock.of("$L$L", CopyFunctions.pass(model.operated()), remembers ? ", copies" : depth);
    CodeBlock one = CodeBlock.of("$N(next$L)", method, arguments);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow(
                remembers
                    ? "if (source == null || copies.containsKey(source))"
                    : "if (source == null)");
    if (remembers) {
      code.addStatement("return ($T) copies.get(source)", model.type());
    } else {
      code.addStatement("return null");
    }
    code.endControlFlow()
        .addStatement("$T first = $N(source$L)", type(), method, arguments)
        .addStatement("$T last = first", type());
    if (mayBeCyclic(writer)) {
      return code.add(new CyclicChainRenderer(this, writer).loop(one)).build();
    }
    code.add("// A loop, since recursion over a long chain could overflow the stack.\n")
        .beginControlFlow(
            "for ($T next = $L; next != null;$Wnext = $L)",
            type(),
            read("source", writer),
            read("next", writer));
    if (remembers) {
      code.addStatement("int before = copies.size()");
    }
    code.add(append(one, writer));
    if (remembers) {
      code.beginControlFlow("if (copies.size() == before)")
          .add("// The rest of the chain has already been copied.\n")
          .addStatement("return first")
          .endControlFlow();
    }
    return code.add(advance(writer))
        .endControlFlow()
        .add(writer.set(link.access(), "last", nothing()))
        .addStatement("return first")
        .build();
  }

  TypeName type() {
    return model.type();
  }

  CodeBlock read(String object, CopyWriter writer) {
    return writer.read(link.access(), object);
  }

  /** Statements that link the last copy to the copy of {@code next}. */
  CodeBlock append(CodeBlock one, CopyWriter writer) {
    return isHandle()
        ? CodeBlock.builder()
            .addStatement("$T copy = $L", type(), one)
            .add(writer.set(link.access(), "last", CodeBlock.of("copy")))
            .build()
        : writer.set(link.access(), "last", one);
  }

  /** A statement that goes on to the copy that {@link #append} has made. */
  CodeBlock advance(CopyWriter writer) {
    return CodeBlock.builder()
        .addStatement("last = $L", isHandle() ? CodeBlock.of("copy") : read("last", writer))
        .build();
  }

  /**
   * The null that ends the chain. It is assigned explicitly, since the constructor may have set the
   * link to something else.
   */
  private CodeBlock nothing() {
    return isHandle() ? CodeBlock.of("($T) null", type()) : CodeBlock.of("null");
  }

  private boolean isHandle() {
    return link.access() instanceof Access.Handle;
  }
}
