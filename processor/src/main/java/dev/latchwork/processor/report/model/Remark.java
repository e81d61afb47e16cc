package dev.latchwork.processor.report.model;

import dev.latchwork.processor.diagnostic.Finding;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Severity;
import java.util.Comparator;
import java.util.Optional;

/**
 * A finding as the review page shows it.
 *
 * @param text the message without the id
 */
public record Remark(Weight weight, String id, String text, Optional<Place> place)
    implements Comparable<Remark> {
  private static final Place FIRST = new Place("", 0);
  private static final Comparator<Remark> ORDER =
      Comparator.comparing(Remark::weight)
          .thenComparing(r -> r.place().orElse(FIRST))
          .thenComparing(Remark::id)
          .thenComparing(Remark::text);

  public enum Weight {
    ERROR("Error", "Errors"),
    WARNING("Warning", "Warnings"),
    SILENCED_DOOR("Silenced door", "Doors silenced with @SuppressWarnings"),
    SILENCED("Silenced warning", "Warnings silenced with @SuppressWarnings");

    private final String one;
    private final String title;

    Weight(String one, String title) {
      this.one = one;
      this.title = title;
    }

    public String one() {
      return one;
    }

    public String title() {
      return title;
    }
  }

  public static Remark of(Finding finding, Optional<Place> place) {
    return new Remark(weightOf(finding), finding.rule().id(), withoutId(finding.text()), place);
  }

  public static Remark error(Rule rule, String text) {
    return new Remark(Weight.ERROR, rule.id(), withoutId(text), Optional.empty());
  }

  private static String withoutId(String text) {
    return text.substring(text.indexOf(']') + 2);
  }

  private static Weight weightOf(Finding finding) {
    if (finding.kind().isPresent()) {
      return finding.isError() ? Weight.ERROR : Weight.WARNING;
    }
    return finding.rule().severity() == Severity.DOOR ? Weight.SILENCED_DOOR : Weight.SILENCED;
  }

  @Override
  public int compareTo(Remark other) {
    return ORDER.compare(this, other);
  }
}
