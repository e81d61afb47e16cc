package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.Remark;
import dev.latchwork.processor.report.model.Remark.Weight;
import dev.latchwork.processor.report.model.ReviewModel;
import dev.latchwork.processor.report.model.ReviewModel.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Renders the whole review page. The page mentions neither the time nor the machine, so that the
 * same sources always produce the same bytes.
 */
public final class PageRenderer {
  private static final int MOST_OPEN = 12;
  private static final int MOST_LISTED = 100;
  private static final int MOST_MISSED = 20;

  private final ReviewModel model;
  private final Html html = new Html();
  private final RulePages rules;
  private final Map<String, List<Origin>> packages;
  private final Map<Origin, List<Remark>> remarks = new HashMap<>();
  private final Map<Remark, Origin> types = new HashMap<>();

  public PageRenderer(ReviewModel model) {
    this.model = model;
    this.rules = new RulePages(html, model.remarks());
    this.packages =
        model.types().stream()
            .collect(
                Collectors.groupingBy(
                    Origin::packageName, LinkedHashMap::new, Collectors.toList()));
    attribute();
  }

  /**
   * Assigns each finding to the annotated type that contains its line, if there is one; if such
   * types are nested, to the innermost one.
   */
  private void attribute() {
    Map<String, List<Origin>> byFile = new HashMap<>();
    for (Origin type : model.types()) {
      type.source()
          .forEach(s -> byFile.computeIfAbsent(s.file(), f -> new ArrayList<>()).add(type));
    }
    for (Remark remark : model.remarks()) {
      remark.place().stream()
          .flatMap(p -> byFile.getOrDefault(p.file(), List.of()).stream())
          .filter(t -> t.has(remark))
          .reduce((outer, inner) -> inner)
          .ifPresent(
              t -> {
                remarks.computeIfAbsent(t, x -> new ArrayList<>()).add(remark);
                types.put(remark, t);
              });
    }
  }

  public String render() {
    html.raw("<!DOCTYPE html>").line().open("html", "lang", "en").open("head").line();
    Page.head(html);
    html.close("head").line().open("body").line();
    html.element("a", "Skip to content", "class", "skip", "href", "#main").line();
    header();
    navigation();
    html.open("main", "id", "main", "tabindex", "-1").line();
    findings();
    new TrustRenderer(html).render(model);
    calls();
    classes();
    if (!rules.isEmpty()) {
      rules.render();
    }
    html.close("main").line();
    Page.foot(html);
    html.close("body").close("html").line();
    return html.toString();
  }

  private void header() {
    html.open("header").element("h1", "Latchwork review").open("dl", "class", "stats");
    stat("Annotated", model.types().size(), "");
    stat("Generated files", model.types().stream().mapToInt(t -> t.generated().size()).sum(), "");
    stat("Errors", count(Weight.ERROR), "error");
    stat("Warnings", count(Weight.WARNING), "warning");
    stat("Silenced", count(Weight.SILENCED_DOOR) + count(Weight.SILENCED), "silenced-door");
    html.close("dl").line();
    if (!model.options().isEmpty()) {
      String options =
          model.options().entrySet().stream()
              .map(o -> "-A" + o.getKey() + (o.getValue() == null ? "" : "=" + o.getValue()))
              .collect(Collectors.joining(" "));
      html.open("p").text("Compiled with ").element("code", options).close("p").line();
    }
    unchecked();
    html.close("header").line();
  }

  /**
   * Says which method bodies were not checked, since the absence of findings proves nothing for
   * these bodies.
   */
  private void unchecked() {
    List<String> missed = model.bodies().missed();
    if (!model.bodies().any()) {
      html.element(
          "p",
          "Method bodies were not checked, so findings in them and locks under locks are missing.");
    } else if (!missed.isEmpty()) {
      html.open("div", "class", "failed", "role", "alert");
      html.element("strong", "The compilation failed before all method bodies were checked.");
      html.element(
          "p",
          "Findings may be missing for the method bodies of "
              + (missed.size() == 1 ? "this type" : "these " + missed.size() + " types")
              + ", and so may locks that these bodies take:");
      html.open("ul");
      missed.stream()
          .limit(MOST_MISSED)
          .forEach(m -> html.open("li").element("code", m).close("li"));
      html.close("ul");
      if (missed.size() > MOST_MISSED) {
        html.element("p", "and " + (missed.size() - MOST_MISSED) + " more.");
      }
      html.close("div").line();
    }
  }

  private int count(Weight weight) {
    return (int) model.remarks().stream().filter(r -> r.weight() == weight).count();
  }

  private void stat(String name, int count, String style) {
    html.open("div", count == 0 || style.isEmpty() ? new String[0] : new String[] {"class", style});
    html.element("dt", name).element("dd", Integer.toString(count)).close("div");
  }

  private void navigation() {
    html.open("nav", "aria-label", "Contents").open("ul");
    link("findings", "Findings");
    link("trust", "Taken on trust");
    link("calls", "Locks under locks");
    html.open("li").element("a", "Classes", "href", "#classes").open("ul");
    packages.keySet().forEach(p -> link("p-" + p, shown(p)));
    html.close("ul").close("li");
    if (!rules.isEmpty()) {
      link("rules", "Rules");
    }
    html.close("ul").close("nav").line();
  }

  private void link(String id, String text) {
    html.open("li").element("a", text, "href", "#" + id).close("li");
  }

  private static String shown(String packageName) {
    return packageName.isEmpty() ? "(unnamed package)" : packageName;
  }

  private void findings() {
    html.open("section", "aria-labelledby", "findings");
    html.element("h2", "Findings", "id", "findings");
    if (model.remarks().isEmpty()) {
      html.element(
          "p",
          model.bodies().missed().isEmpty()
              ? "There are no findings, and none are silenced."
              : "There were no findings before the compilation failed.");
    } else {
      new FindingsRenderer(html, rules).render(model.remarks(), types);
    }
    html.close("section").line();
  }

  private void calls() {
    html.open("section", "aria-labelledby", "calls");
    html.element("h2", "Locks under locks", "id", "calls");
    if (model.steps().isEmpty()) {
      html.element(
          "p",
          model.bodies().all()
              ? "No guarded class takes the lock of another while it holds its own."
              : model.bodies().any()
                  ? "No locks under locks are known, but not all method bodies were checked."
                  : "Method bodies were not checked.");
    } else {
      new CallsRenderer(html, new ShortNames(model)::of).render(model.steps());
    }
    html.close("section").line();
  }

  private void classes() {
    html.open("section", "aria-labelledby", "classes", "id", "list");
    html.element("h2", "Classes", "id", "classes").line();
    if (model.types().size() > 1) {
      contents();
    }
    TypeRenderer renderer = new TypeRenderer(html, model.wakers(), rules);
    packages.forEach(
        (name, members) -> {
          html.open("section", "aria-labelledby", "p-" + name);
          html.element("h3", shown(name), "id", "p-" + name).line();
          members.forEach(t -> renderer.render(t, of(t), isOpen(t)));
          html.close("section").line();
        });
    html.close("section").line();
  }

  /**
   * Renders a list of all annotated types and packages that shows at a glance where there are
   * findings.
   */
  private void contents() {
    boolean open = model.types().size() <= MOST_LISTED;
    html.open("details", open ? new String[] {"open"} : new String[0]);
    html.element("summary", "All " + model.types().size() + " classes");
    html.open("ul", "class", "contents");
    for (List<Origin> members : packages.values()) {
      for (Origin type : members) {
        html.open("li").element("a", type.title(), "href", "#t-" + type.qualified());
        new FindingsRenderer(html, rules).badges(of(type));
        html.close("li").line();
      }
    }
    html.close("ul").close("details").line();
  }

  private List<Remark> of(Origin type) {
    return remarks.getOrDefault(type, List.of());
  }

  /**
   * Returns whether a type is expanded at first. If the page has only one type, that type is
   * expanded. Otherwise, the types with findings are expanded, unless too many types have findings.
   */
  private boolean isOpen(Origin type) {
    return model.types().size() == 1 || (remarks.containsKey(type) && remarks.size() <= MOST_OPEN);
  }
}
