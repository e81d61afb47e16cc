package dev.latchwork.processor.report.render;

import dev.latchwork.processor.report.model.LockStep;
import java.util.List;
import java.util.function.UnaryOperator;

/** Renders which locks are taken while others are held. */
final class CallsRenderer {
  private final Html html;
  private final Tables tables;
  private final UnaryOperator<String> name;

  /**
   * @param name returns the name that the page shows for a class
   */
  CallsRenderer(Html html, UnaryOperator<String> name) {
    this.html = html;
    this.tables = new Tables(html);
    this.name = name;
  }

  void render(List<LockStep> steps) {
    long cyclic = steps.stream().filter(LockStep::cyclic).count();
    html.element(
        "p",
        cyclic == 0
            ? "There is no cycle: these locks are always taken in the same order."
            : "Paths on a cycle are red and thick: two threads that start at different classes may"
                + " wait for each other forever.");
    List<LockStep> drawable = CallMapLayout.drawable(steps);
    if (!drawable.isEmpty()) {
      html.open("figure", "class", "map");
      new DrawingRenderer(html)
          .render(
              CallMapLayout.of(drawable, name),
              "calls",
              "Locks taken while another is held",
              description(drawable.size(), cyclic));
      html.close("figure").line();
    }
    tables.begin("Locks taken while another is held", "Lock held", "Lock taken", "Through");
    steps.forEach(this::row);
    tables.end();
  }

  private static String description(int paths, long cyclic) {
    String counts =
        paths == 1
            ? "1 path between guarded classes, %son a cycle".formatted(cyclic == 0 ? "not " : "")
            : "%d paths between guarded classes, %d of them on a cycle".formatted(paths, cyclic);
    return counts + "; the table has the same data.";
  }

  private void row(LockStep step) {
    tables.row(
        step.cyclic() ? "cyclic" : "",
        tables.code(name.apply(step.from())),
        List.of(
            tables.code(name.apply(step.to())),
            () -> {
              if (step.cyclic()) {
                html.element("strong", "Possible deadlock: ");
              }
              html.text(step.how());
              step.place()
                  .ifPresent(p -> html.text(", ").open("code").path(p.toString()).close("code"));
            }));
  }
}
