package dev.latchwork.processor.deepcopy.render;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Target;
import dev.latchwork.processor.copy.plan.CopyPart.Value;
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
 * return first;
 * }</pre>
 */
record LinkedChainRenderer(DeepCopyModel model, CopyPart link) {

  static Optional<LinkedChainRenderer> of(DeepCopyModel model) {
    return model.assigned().stream()
        .filter(p -> p.target() instanceof Target.Field && !isHidden(p.access()))
        .filter(
            p ->
                p.value() instanceof Value.Copied copied
                    && copied.plan() instanceof CopierCall call
                    && call.copier().equals(model.copier())
                    && call.type().equals(model.type()))
        .findFirst()
        .map(p -> new LinkedChainRenderer(model, p));
  }

  /** Recognizes a field of a superclass that is hidden by another field of the same name. */
  private static boolean isHidden(Access access) {
    return access instanceof Access.Direct direct && direct.cast().isPresent();
  }

  private String field() {
    return link.field();
  }

  String methodName() {
    return "copyWithout" + GeneratedNames.capitalized(field());
  }

  List<CopyPart> otherFields() {
    return model.assigned().stream().filter(p -> !p.equals(link)).toList();
  }

  /**
   * @param method the method that copies one object
   */
  CodeBlock body(String method, CopyWriter writer) {
    boolean remembers = writer.remembers();
    String depth = writer.isCounting() ? ", depth" : "";
    String arguments = CopyFunctions.pass(model.operated()) + (remembers ? ", copies" : depth);
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
        .addStatement("$T first = $N(source$L)", model.type(), method, arguments)
        .addStatement("$T last = first", model.type())
        .add("// A loop, since recursion over a long chain could overflow the stack.\n")
        .beginControlFlow(
            "for ($T next = $L; next != null; next = $L)",
            model.type(),
            writer.read(link.access(), "source"),
            writer.read(link.access(), "next"));
    if (remembers) {
      code.addStatement("int before = copies.size()");
    }
    if (link.access() instanceof Access.Handle) {
      code.addStatement("$T copy = $N(next$L)", model.type(), method, arguments)
          .add(writer.set(link.access(), "last", CodeBlock.of("copy")));
    } else {
      code.add(writer.set(link.access(), "last", CodeBlock.of("$N(next$L)", method, arguments)));
    }
    if (remembers) {
      code.beginControlFlow("if (copies.size() == before)")
          .add("// The rest of the chain has already been copied.\n")
          .addStatement("break")
          .endControlFlow();
    }
    return code.addStatement(
            "last = $L",
            link.access() instanceof Access.Handle
                ? CodeBlock.of("copy")
                : writer.read(link.access(), "last"))
        .endControlFlow()
        .addStatement("return first")
        .build();
  }
}
