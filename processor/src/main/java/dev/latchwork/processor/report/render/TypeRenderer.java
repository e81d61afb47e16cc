package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.CopyTable;
import dev.latchwork.processor.report.model.CopyTable.Row;
import dev.latchwork.processor.report.model.LockMap;
import dev.latchwork.processor.report.model.Place;
import dev.latchwork.processor.report.model.PoolSheet;
import dev.latchwork.processor.report.model.Remark;
import dev.latchwork.processor.report.model.ReviewModel.Origin;
import dev.latchwork.processor.report.model.SourceText;
import dev.latchwork.processor.report.model.Topic;
import dev.latchwork.processor.report.model.Wakers;
import dev.latchwork.processor.report.render.MemberLinks.Link;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Renders an annotated type: its findings, a description of what is generated, and its source
 * beside the generated code.
 */
final class TypeRenderer {
  private static final int LONGEST_OPEN = 200;
  private static final String[] CLOSED_FILE = {"class", "file"};
  private static final String[] OPEN_FILE = {"class", "file", "open"};

  private final Html html;
  private final Tables tables;
  private final List<Wakers> wakers;
  private final RulePages rules;

  TypeRenderer(Html html, List<Wakers> wakers, RulePages rules) {
    this.html = html;
    this.tables = new Tables(html);
    this.wakers = wakers;
    this.rules = rules;
  }

  /**
   * @param open whether the type is expanded at first
   */
  void render(Origin type, List<Remark> remarks, boolean open) {
    html.open("article", "id", "t-" + type.qualified());
    if (open) {
      html.open("details", "class", "type", "open");
    } else {
      html.open("details", "class", "type");
    }
    html.open("summary");
    html.element("h4", type.title());
    type.annotations().forEach(a -> html.text(" ").element("span", a, "class", "tag"));
    new FindingsRenderer(html, rules).badges(remarks);
    html.close("summary").line();
    if (!remarks.isEmpty()) {
      html.open("section").element("h5", "Findings");
      new FindingsRenderer(html, rules).list(remarks);
      html.close("section");
    }
    for (Topic topic : type.topics()) {
      if (topic instanceof LockMap map) {
        List<Wakers> known =
            wakers.stream().filter(w -> w.type().equals(type.qualified())).toList();
        new LockMapRenderer(html, known).render(map);
      } else if (topic instanceof CopyTable copy) {
        render(copy);
      } else if (topic instanceof PoolSheet pool) {
        render(pool);
      }
    }
    sources(type, remarks);
    html.close("details").close("article").line();
  }

  private void render(CopyTable copy) {
    html.open("section").element("h5", "Copy plan of " + copy.copier());
    if (!copy.remarks().isEmpty()) {
      html.open("p").prose(String.join(". ", copy.remarks()) + ".").close("p");
    }
    if (!copy.rows().isEmpty()) {
      tables.begin("How fields are copied", "Field", "Policy", "Reason");
      for (Row row : copy.rows()) {
        tables.row(
            "",
            tables.code(row.type() + " " + row.field()),
            List.of(tables.text(row.policy().title()), tables.text(row.reason())));
      }
      tables.end();
    }
    html.close("section").line();
  }

  private void render(PoolSheet pool) {
    html.open("section").element("h5", "Pool " + pool.pool());
    tables.begin("Threads", "Workload", "Items at a time, by default", "Kind");
    for (PoolSheet.Workers workers : pool.workers()) {
      tables.row(
          "",
          tables.text(workers.workload()),
          List.of(tables.text(workers.parallelism()), tables.text(workers.threads())));
    }
    tables.end();
    tables.begin("Mapped methods", "Method", "Workload", "Forms", "Generated");
    for (PoolSheet.Mapped mapped : pool.methods()) {
      tables.row(
          "",
          tables.code(mapped.signature()),
          List.of(
              tables.text(
                  mapped.workload() + (mapped.isDistributed() ? ", on other machines too" : "")),
              tables.text(String.join(", ", mapped.forms())),
              tables.codes(mapped.generated())));
    }
    tables.end();
    html.close("section").line();
  }

  private void sources(Origin type, List<Remark> remarks) {
    html.open("section").element("h5", "Source and generated classes");
    html.open("div", "class", "pair").open("div", "class", "own");
    CodeRenderer code = new CodeRenderer(html);
    Set<Integer> marked =
        remarks.stream()
            .flatMap(r -> r.place().stream())
            .map(Place::line)
            .collect(Collectors.toSet());
    MemberLinks links = new MemberLinks(type);
    for (SourceText source : type.source()) {
      html.open("figure");
      html.open("figcaption")
          .open("code")
          .path(source.file())
          .close("code")
          .text(", line " + source.firstLine());
      html.close("figcaption");
      code.render(source, marked, links.in(source));
      html.close("figure");
    }
    if (type.source().isEmpty()) {
      html.element("p", "The source is not available.");
    }
    html.close("div").open("div");
    for (SourceText generated : type.generated()) {
      boolean isOpen = generated.lines() <= LONGEST_OPEN;
      html.open("details", isOpen ? OPEN_FILE : CLOSED_FILE);
      html.open("summary").element("code", simple(generated.file()));
      html.text(", " + generated.lines() + " lines").close("summary");
      generated(generated, code, links.in(generated));
      html.close("details");
    }
    if (type.generated().isEmpty()) {
      html.element("p", "Nothing was generated.");
    }
    html.close("div").close("div").close("section").line();
  }

  /** Renders a generated class. Its imports are collapsed, since nobody has to read them. */
  private void generated(SourceText generated, CodeRenderer code, List<Link> links) {
    int imports = generated.text().lastIndexOf("\nimport ");
    if (imports < 0) {
      code.render(generated, Set.of(), links);
      return;
    }
    int end = generated.text().indexOf('\n', imports + 1) + 1;
    SourceText head = generated.until(end);
    html.open("details", "class", "more");
    html.element("summary", "Package and imports, " + head.lines() + " lines");
    code.head(head);
    html.close("details");
    SourceText body = generated.from(end);
    int gone = generated.text().length() - body.text().length();
    code.render(body, Set.of(), links.stream().map(l -> l.before(gone)).toList());
  }

  private static String simple(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
