package dev.latchwork.processor.report;

import dev.latchwork.processor.diagnostic.Finding;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.report.model.CheckedBodies;
import dev.latchwork.processor.report.model.LockStep;
import dev.latchwork.processor.report.model.Place;
import dev.latchwork.processor.report.model.Remark;
import dev.latchwork.processor.report.model.ReviewModel;
import dev.latchwork.processor.report.model.SourceText;
import dev.latchwork.processor.report.model.Topic;
import dev.latchwork.processor.report.model.Wakers;
import dev.latchwork.processor.report.render.PageRenderer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Collects what the review page shows, while the compiler's elements are still available. It keeps
 * only text, no elements. Not thread-safe.
 */
public final class Review {
  private final Map<Key, Entry> entries = new TreeMap<>();
  private final Set<Remark> remarks = new TreeSet<>();
  private final Set<LockStep> steps = new TreeSet<>();
  private final Set<Wakers> wakers = new TreeSet<>();

  /**
   * Identifies an entry, and orders the entries by package. Within a package, the package itself
   * comes before its types.
   */
  private record Key(String packageName, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int packages = packageName.compareTo(other.packageName);
      return packages == 0 ? name.compareTo(other.name) : packages;
    }
  }

  /** What was collected about a type or package so far. */
  public static final class Entry {
    private final Set<String> annotations = new LinkedHashSet<>();
    private final List<SourceText> source = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<SourceText> generated = new ArrayList<>();

    private Entry(Optional<SourceText> source) {
      source.ifPresent(this.source::add);
    }

    public void annotation(String shown) {
      annotations.add(shown);
    }

    public void topics(Collection<? extends Topic> more) {
      topics.addAll(more);
    }

    public void generated(SourceText text) {
      generated.add(text);
    }

    private ReviewModel.Origin model(Key key) {
      return new ReviewModel.Origin(
          key.packageName(),
          key.name(),
          List.copyOf(annotations),
          List.copyOf(source),
          List.copyOf(topics),
          List.copyOf(generated));
    }
  }

  /**
   * Returns the entry for a type, or for a package if the name is empty.
   *
   * @param source supplies the source; called only when the entry is created
   */
  public Entry entry(String packageName, String name, Supplier<Optional<SourceText>> source) {
    return entries.computeIfAbsent(new Key(packageName, name), k -> new Entry(source.get()));
  }

  public void add(Finding finding, Optional<Place> place) {
    remarks.add(Remark.of(finding, place));
  }

  /** Adds an error that has no place in the source, for instance about an option. */
  public void add(Rule rule, String text) {
    remarks.add(Remark.error(rule, text));
  }

  public void add(LockStep step) {
    steps.add(step);
  }

  public void add(Wakers known) {
    wakers.add(known);
  }

  /**
   * Returns the page as HTML.
   *
   * @param options Latchwork's options in this compilation
   * @param bodies which method bodies were checked
   */
  public String page(Map<String, String> options, CheckedBodies bodies) {
    List<ReviewModel.Origin> types =
        entries.entrySet().stream().map(e -> e.getValue().model(e.getKey())).toList();
    return new PageRenderer(
            new ReviewModel(
                types,
                List.copyOf(remarks),
                List.copyOf(steps),
                List.copyOf(wakers),
                new TreeMap<>(options),
                bodies))
        .render();
  }
}
