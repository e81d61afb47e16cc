package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.Claim;
import dev.latchwork.processor.report.model.Remark.Weight;
import dev.latchwork.processor.report.model.ReviewModel;
import dev.latchwork.processor.report.model.ReviewModel.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * Renders the claims in sources and options that Latchwork does not check, and the number of
 * silenced doors. Whoever approves the generated code has to trust these claims.
 */
final class TrustRenderer {
  private final Html html;
  private final Tables tables;

  TrustRenderer(Html html) {
    this.html = html;
    this.tables = new Tables(html);
  }

  void render(ReviewModel model) {
    html.open("section", "aria-labelledby", "trust");
    html.element("h2", "Taken on trust", "id", "trust");
    options(model);
    silenced(model);
    List<Origin> claiming =
        model.types().stream().filter(t -> claims(t).findAny().isPresent()).toList();
    if (claiming.isEmpty()) {
      html.element("p", "No class makes a claim that Latchwork does not check.");
    } else {
      tables.begin("Claims that Latchwork does not check", "Class", "Member", "Claim");
      claiming.forEach(t -> claims(t).forEach(c -> row(t, c)));
      tables.end();
    }
    html.close("section").line();
  }

  private static Stream<Claim> claims(Origin type) {
    return type.topics().stream().flatMap(t -> t.claims().stream()).distinct();
  }

  private void row(Origin type, Claim claim) {
    tables.row(
        "",
        () -> html.element("a", type.title(), "href", "#t-" + type.qualified()),
        List.of(tables.code(claim.of()), tables.text(claim.text())));
  }

  private void options(ReviewModel model) {
    String immutable = model.options().get("latchwork.immutable");
    if (immutable != null) {
      html.open("p").text("Declared immutable by an option: ").element("code", immutable);
      html.text(".").close("p").line();
    }
  }

  private void silenced(ReviewModel model) {
    long doors = model.remarks().stream().filter(r -> r.weight() == Weight.SILENCED_DOOR).count();
    if (doors > 0) {
      html.open("p").text(doors == 1 ? "One door is silenced" : doors + " doors are silenced");
      html.text(" with ").element("code", "@SuppressWarnings").text(": see ");
      html.element("a", "Findings", "href", "#findings").text(".").close("p").line();
    }
  }
}
