package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.Remark;
import dev.latchwork.processor.report.model.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Renders the documentation pages of the rules for which there are findings. It supports only as
 * much Markdown as these pages use.
 */
final class RulePages {
  private final Html html;
  private final Map<String, String> pages = new TreeMap<>();

  RulePages(Html html, Collection<Remark> remarks) {
    this.html = html;
    remarks.stream()
        .map(Remark::id)
        .distinct()
        .forEach(id -> page(id).ifPresent(text -> pages.put(id, text)));
  }

  private static Optional<String> page(String id) {
    try (InputStream in = RulePages.class.getResourceAsStream("rules/" + id + ".md")) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  /** Renders the id of a rule, as a link if the review page contains the rule's documentation. */
  void id(String id, String shown) {
    if (pages.containsKey(id)) {
      html.element("a", shown, "href", "#r-" + id);
    } else {
      html.text(shown);
    }
  }

  void render() {
    html.open("section", "aria-labelledby", "rules");
    html.element("h2", "Rules", "id", "rules");
    pages.forEach(this::page);
    html.close("section").line();
  }

  private void page(String id, String text) {
    Iterator<String> lines = text.lines().iterator();
    html.open("details", "class", "rule", "id", "r-" + id).open("summary");
    html.element("h3", lines.next().substring(2)).close("summary").line();
    int examples = 0;
    StringBuilder paragraph = new StringBuilder();
    while (lines.hasNext()) {
      String line = lines.next();
      boolean isText = !line.isBlank() && !line.startsWith("```") && !line.startsWith("#");
      if (!isText || line.startsWith("- ")) {
        paragraph(paragraph);
      }
      if (line.startsWith("```")) {
        code("Example " + ++examples + " of " + id, lines);
      } else if (line.startsWith("#")) {
        html.element("h4", line.replaceFirst("^#+ ", ""));
      } else if (isText) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    paragraph(paragraph);
    html.close("details").line();
  }

  private void code(String name, Iterator<String> lines) {
    StringBuilder code = new StringBuilder();
    String line = lines.next();
    while (!line.startsWith("```")) {
      code.append(line).append('\n');
      line = lines.next();
    }
    new CodeRenderer(html).example(name, new SourceText(name, 1, code.toString().stripTrailing()));
  }

  /**
   * Renders a paragraph. Text between backticks is code, and links are reduced to their texts,
   * since their targets are not on this page.
   */
  private void paragraph(StringBuilder text) {
    if (!text.isEmpty()) {
      html.open("p")
          .prose(text.toString().replaceAll("\\[([^]]+)]\\([^)]+\\)", "$1"))
          .close("p")
          .line();
      text.setLength(0);
    }
  }
}
