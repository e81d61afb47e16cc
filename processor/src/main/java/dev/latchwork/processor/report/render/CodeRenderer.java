package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.SourceText;
import dev.latchwork.processor.report.render.MemberLinks.Link;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Renders source with line numbers, in a box with its own scroll bars. */
final class CodeRenderer {
  private static final Link NONE = new Link(Integer.MAX_VALUE, Integer.MAX_VALUE, "", "");

  private final Html html;

  CodeRenderer(Html html) {
    this.html = html;
  }

  /**
   * Renders source with line numbers.
   *
   * @param marked the numbers of the lines that have findings
   * @param links the names in the source that become links
   */
  void render(SourceText source, Set<Integer> marked, List<Link> links) {
    render("Source of ", source, marked, links);
  }

  /**
   * Renders code without line numbers.
   *
   * @param name labels the code for screen readers; no other region of the page may have the same
   *     name
   */
  void example(String name, SourceText source) {
    html.open("pre", "tabindex", "0", "role", "region", "aria-label", name);
    code(source, List.of());
    html.close("pre").line();
  }

  /** Renders the package declaration and the imports. */
  void head(SourceText source) {
    render("Imports of ", source, Set.of(), List.of());
  }

  private void render(String what, SourceText source, Set<Integer> marked, List<Link> links) {
    String name = source.file().substring(source.file().lastIndexOf('/') + 1);
    html.open("pre", "tabindex", "0", "role", "region", "aria-label", what + name);
    html.open("span", "class", "g", "aria-hidden", "true");
    numbers(source, marked);
    html.close("span");
    code(source, links);
    html.close("pre").line();
  }

  private void code(SourceText source, List<Link> links) {
    html.open("code");
    Iterator<Link> rest = links.iterator();
    Link[] next = {rest.hasNext() ? rest.next() : NONE};
    JavaTokens.of(
        source.text(),
        (kind, from, to) -> {
          int at = from;
          while (next[0].from() >= at && next[0].to() <= to) {
            Link link = next[0];
            token(source.text(), kind, at, link.from());
            html.open("a", "class", "m", "id", link.id(), "href", "#" + link.target());
            html.text(source.text(), link.from(), link.to()).close("a");
            at = link.to();
            next[0] = rest.hasNext() ? rest.next() : NONE;
          }
          token(source.text(), kind, at, to);
        });
    html.close("code");
  }

  private void numbers(SourceText source, Set<Integer> marked) {
    int end = source.firstLine() + source.lines();
    if (marked.isEmpty()) {
      html.text(
          IntStream.range(source.firstLine(), end)
              .mapToObj(Integer::toString)
              .collect(Collectors.joining("\n")));
      return;
    }
    for (int line = source.firstLine(); line < end; line++) {
      String number = Integer.toString(line);
      if (marked.contains(line)) {
        html.element("mark", number);
      } else {
        html.text(number);
      }
      html.line();
    }
  }

  private void token(String text, JavaTokens.Kind kind, int from, int to) {
    if (from == to) {
      return;
    }
    switch (kind) {
      case PLAIN -> html.text(text, from, to);
      case KEYWORD -> tagged("b", text, from, to);
      case COMMENT -> tagged("i", text, from, to);
      case STRING -> html.open("span", "class", "s").text(text, from, to).close("span");
      case ANNOTATION -> html.open("span", "class", "a").text(text, from, to).close("span");
    }
  }

  /**
   * Writes a token in a tag. The tag is as short as possible, since there is one for every keyword
   * of every class.
   */
  private void tagged(String tag, String text, int from, int to) {
    html.open(tag).text(text, from, to).close(tag);
  }
}
