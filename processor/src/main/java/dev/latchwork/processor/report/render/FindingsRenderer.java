package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.Remark;
import dev.latchwork.processor.report.model.Remark.Weight;
import dev.latchwork.processor.report.model.ReviewModel.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders the findings, the most severe first. */
final class FindingsRenderer {
  private static final int MOST_OPEN = 50;

  private final Html html;
  private final RulePages rules;

  FindingsRenderer(Html html, RulePages rules) {
    this.html = html;
    this.rules = rules;
  }

  static String style(Weight weight) {
    return weight.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String count(long count, Weight weight) {
    String one = weight.one().toLowerCase(Locale.ROOT);
    return count + " " + one + (count == 1 ? "" : "s");
  }

  /**
   * Renders the findings, grouped by weight.
   *
   * @param types the annotated type or package around each finding that has one; the location of
   *     the finding links to it
   */
  void render(List<Remark> remarks, Map<Remark, Origin> types) {
    for (Weight weight : Weight.values()) {
      List<Remark> those = remarks.stream().filter(r -> r.weight() == weight).toList();
      if (!those.isEmpty()) {
        boolean open = those.size() <= MOST_OPEN;
        html.open("details", open ? new String[] {"open"} : new String[0]);
        html.open("summary").element("h3", weight.title()).text(" ");
        html.element("span", Integer.toString(those.size()), "class", "badge " + style(weight));
        html.close("summary");
        html.open("ul", "class", "findings");
        those.forEach(r -> item(r, types));
        html.close("ul").close("details").line();
      }
    }
  }

  private void item(Remark remark, Map<Remark, Origin> types) {
    html.open("li", "class", style(remark.weight()));
    html.open("strong");
    rules.id(remark.id(), remark.id());
    html.close("strong").open("span").text(remark.text()).close("span");
    Origin type = types.get(remark);
    remark
        .place()
        .ifPresent(
            p -> {
              if (type != null) {
                html.open("a", "href", "#t-" + type.qualified());
              }
              html.open("code").path(p.toString()).close("code");
              if (type != null) {
                html.close("a");
              }
            });
    html.close("li").line();
  }

  /** Renders the number of findings of each weight. */
  void badges(List<Remark> remarks) {
    for (Weight weight : Weight.values()) {
      long count = remarks.stream().filter(r -> r.weight() == weight).count();
      if (count > 0) {
        html.text(" ").element("span", count(count, weight), "class", "badge " + style(weight));
      }
    }
  }

  /** Renders the findings in one annotated type or package. */
  void list(List<Remark> remarks) {
    html.open("ul", "class", "remarks");
    for (Remark remark : remarks) {
      html.open("li", "class", style(remark.weight()));
      html.open("strong").text(remark.weight().one() + " ");
      rules.id(remark.id(), remark.id());
      html.close("strong");
      remark.place().ifPresent(p -> html.text(", line " + p.line()));
      html.text(": " + remark.text()).close("li");
    }
    html.close("ul").line();
  }
}
