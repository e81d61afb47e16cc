package dev.latchwork.processor.deepcopy.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.copy.write.CopyWriter;
import javax.lang.model.element.Modifier;

/**
 * Renders code that copies a chain which ends or runs into itself, and finds out which by Brent's
 * algorithm instead of a map. A chain that leads back to its first object is copied exactly once. A
 * cycle that begins further down the chain is noticed only when some of its objects have been
 * copied more than once; the surplus copies are dropped.
 *
 * <pre>{@code
 * Node next = source.next;
 * Node mark = source;
 * int length = 0;
 * int limit = 1;
 * while (next != null && next != source) {
 *   if (next == mark) {
 *     closeCycle(source, first, length);
 *     return first;
 *   }
 *   last.next = copyWithoutNext(next);
 *   last = last.next;
 *   length++;
 *   if (length == limit) {
 *     mark = next;
 *     length = 0;
 *     limit *= 2;
 *   }
 *   next = next.next;
 * }
 * last.next = next == null ? null : first;
 * return first;
 * }</pre>
 */
record CyclicChainRenderer(LinkedChainRenderer chain, CopyWriter writer) {
  static final String CLOSE = "closeCycle";

  /**
   * @param one an expression for the copy of {@code next}, without its link
   */
  CodeBlock loop(CodeBlock one) {
    return CodeBlock.builder()
        .add(
            "// No map is needed to see if the chain runs into itself: then `next` comes back to\n")
        .add("// `source` or to `mark`, which moves on more and more rarely (Brent's algorithm).\n")
        .addStatement("$T mark = source", chain.type())
        .addStatement("int length = 0")
        .addStatement("int limit = 1")
        .add("// A loop, since recursion over a long chain could overflow the stack.\n")
        .addStatement("$T next = $L", chain.type(), chain.read("source", writer))
        .beginControlFlow("while (next != null && next != source)")
        .beginControlFlow("if (next == mark)")
        .addStatement("$N(source, first, length)", CLOSE)
        .addStatement("return first")
        .endControlFlow()
        .add(chain.append(one, writer))
        .add(chain.advance(writer))
        .addStatement("length++")
        .beginControlFlow("if (length == limit)")
        .addStatement("mark = next")
        .addStatement("length = 0")
        .addStatement("limit *= 2")
        .endControlFlow()
        .addStatement("next = $L", chain.read("next", writer))
        .endControlFlow()
        .add(set("last", CodeBlock.of("next == null ? null : first")))
        .addStatement("return first")
        .build();
  }

  /**
   * The method that finds the first object on the cycle, and links the copy of the last object on
   * the cycle to the copy of the first one. Each step also follows the copy, which ends, so the
   * method returns or throws even if another thread changes the chain.
   */
  MethodSpec closeCycle() {
    return MethodSpec.methodBuilder(CLOSE)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariables(chain.model().typeVariables())
        .addJavadoc(
            "Closes the cycle of a chain that runs into itself. The copy, which goes round the"
                + " cycle more\nthan once, is cut after the first round.\n\n"
                + "@param length the number of links from an object on the cycle to the object"
                + " before it\n")
        .addParameter(chain.type(), "source")
        .addParameter(chain.type(), "first")
        .addParameter(int.class, "length")
        .addStatement("$T ahead = source", chain.type())
        .addStatement("$T last = first", chain.type())
        .beginControlFlow("for (int i = 0; i < length; i++)")
        .addStatement("ahead = $L", chain.read("ahead", writer))
        .addStatement("last = $L", chain.read("last", writer))
        .endControlFlow()
        .addStatement("$T start = source", chain.type())
        .addStatement("$T copy = first", chain.type())
        .beginControlFlow("while ($L != start)", chain.read("ahead", writer))
        .addStatement("ahead = $L", chain.read("ahead", writer))
        .addStatement("last = $L", chain.read("last", writer))
        .addStatement("start = $L", chain.read("start", writer))
        .addStatement("copy = $L", chain.read("copy", writer))
        .endControlFlow()
        .addCode(set("last", CodeBlock.of("copy")))
        .build();
  }

  private CodeBlock set(String object, CodeBlock value) {
    return writer.set(chain.link().access(), object, value);
  }
}
