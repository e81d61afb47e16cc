package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.SourceText;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Renders source with line numbers, in a box that scrolls by itself. */
final class CodeRenderer {
  private final Html html;

  CodeRenderer(Html html) {
    this.html = html;
  }

  /**
   * @param marked lines of the file with findings
   */
  void render(SourceText source, Set<Integer> marked) {
    render("Source of ", source, marked);
  }

  /** Package and imports. */
  void head(SourceText source) {
    render("Imports of ", source, Set.of());
  }

  private void render(String what, SourceText source, Set<Integer> marked) {
    String name = source.file().substring(source.file().lastIndexOf('/') + 1);
    html.open("pre", "tabindex", "0", "role", "region", "aria-label", what + name);
    html.open("span", "class", "g", "aria-hidden", "true");
    numbers(source, marked);
    html.close("span").open("code");
    JavaTokens.of(source.text(), (kind, from, to) -> token(source.text(), kind, from, to));
    html.close("code").close("pre").line();
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
    switch (kind) {
      case PLAIN -> html.text(text, from, to);
      case KEYWORD -> tagged("b", text, from, to);
      case COMMENT -> tagged("i", text, from, to);
      case STRING -> html.open("span", "class", "s").text(text, from, to).close("span");
      case ANNOTATION -> html.open("span", "class", "a").text(text, from, to).close("span");
    }
  }

  /** Uses the shortest possible markup, since there is one for every keyword of every class. */
  private void tagged(String tag, String text, int from, int to) {
    html.open(tag).text(text, from, to).close(tag);
  }
}
