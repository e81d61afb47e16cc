package dev.latchwork.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Finding;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.patch.Patch;
import dev.latchwork.processor.patch.model.Mend;
import dev.latchwork.processor.report.Review;
import dev.latchwork.processor.report.model.LockStep;
import dev.latchwork.processor.report.model.Wakers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Collects findings, and prints them at their places in the source unless they are suppressed
 * there.
 */
final class Report {
  private final Trees trees;
  private final Env env;
  private final Optional<Review> review;
  private final Optional<Patch> patch;
  private final JavacSources sources;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param review receives all findings, even suppressed ones
   * @param patch receives edits that fix findings
   */
  Report(Trees trees, Env env, Optional<Review> review, Optional<Patch> patch) {
    this.trees = trees;
    this.env = env;
    this.review = review;
    this.patch = patch;
    this.sources = new JavacSources(trees);
  }

  Told add(Rule rule, Site site, Object... arguments) {
    return add(rule, site.path(), arguments);
  }

  /**
   * Adds a finding that can be suppressed either at its place or at the declaration of the member
   * that it is about.
   */
  Told addAbout(Element member, Rule rule, Site site, Object... arguments) {
    return env.policy().isSuppressed(rule, member)
        ? add(member, rule, site.path(), arguments)
        : add(rule, site.path(), arguments);
  }

  Told add(Rule rule, TreePath path, Object... arguments) {
    Element declaration = declaration(path);
    return declaration == null ? cure -> {} : add(declaration, rule, path, arguments);
  }

  private Told add(Element about, Rule rule, TreePath path, Object... arguments) {
    Findings findings = env.findings();
    findings.add(rule, Position.at(about), arguments);
    boolean silenced = true;
    for (Finding finding : findings.outcome(() -> rule).findings()) {
      entries.add(new Entry(finding, path, position(path)));
      review.ifPresent(r -> r.add(finding, Optional.of(sources.place(path))));
      silenced &= finding.kind().isEmpty();
    }
    return silenced ? cure -> {} : cure -> patch.ifPresent(p -> cure.get().ifPresent(p::add));
  }

  /** Accepts the edits that fix a finding. */
  interface Told {
    /**
     * Adds edits to the patch. They are computed only if there is a patch and the finding is not
     * suppressed.
     */
    void mendedBy(Supplier<Optional<Mend>> cure);
  }

  /**
   * Tells the review page that a lock is taken while another is held.
   *
   * @param from the class of the object whose lock is held
   * @param to the class of the object whose lock is taken
   * @param cyclic whether steps also lead from {@code to} to {@code from}
   */
  void step(TypeElement from, TypeElement to, LockOrder.Step step, boolean cyclic) {
    review.ifPresent(
        r ->
            r.add(
                new LockStep(
                    from.getQualifiedName().toString(),
                    to.getQualifiedName().toString(),
                    step.description(),
                    Optional.of(sources.place(step.site().path())),
                    cyclic)));
  }

  /**
   * Tells the review page which methods can make a predicate true.
   *
   * @param fields the fields that the predicate reads
   */
  void wakers(Body predicate, Set<VariableElement> fields, Collection<ExecutableElement> methods) {
    review.ifPresent(
        r ->
            r.add(
                new Wakers(
                    predicate.type().getQualifiedName().toString(),
                    Show.method(predicate.method().orElseThrow()),
                    fields.stream().map(f -> f.getSimpleName().toString()).sorted().toList(),
                    methods.stream().map(Show::method).toList())));
  }

  private record Entry(Finding finding, TreePath path, long position) {}

  private long position(TreePath path) {
    return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
  }

  /** Prints the findings that were added since the last call, in source order. */
  void print() {
    entries.sort(Comparator.comparingLong(Entry::position));
    for (Entry entry : entries) {
      Finding finding = entry.finding();
      TreePath path = entry.path();
      finding
          .kind()
          .ifPresent(
              kind ->
                  trees.printMessage(
                      kind, finding.text(), path.getLeaf(), path.getCompilationUnit()));
    }
    entries.clear();
  }

  /** Returns whether {@code -Alatchwork.strict=true} enables the rules that are off by default. */
  boolean isStrict() {
    return env.policy().strict();
  }

  /** Returns the innermost enclosing variable, method or class, which can be annotated. */
  private @Nullable Element declaration(TreePath path) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      Tree tree = p.getLeaf();
      if (tree instanceof VariableTree || tree instanceof MethodTree || tree instanceof ClassTree) {
        Element element = trees.getElement(p);
        if (element != null) {
          return element;
        }
      }
    }
    return null;
  }
}
