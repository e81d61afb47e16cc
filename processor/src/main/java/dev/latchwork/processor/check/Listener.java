package dev.latchwork.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedByLocks;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.analysis.SleepingMethods;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.flow.BodyScanner;
import dev.latchwork.processor.check.flow.DeclaredLocks;
import dev.latchwork.processor.check.flow.Extent;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.patch.Patch;
import dev.latchwork.processor.report.Review;
import dev.latchwork.processor.types.Kotlin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Checks each top-level type when javac has attributed it, and all of them together at the end. */
final class Listener implements TaskListener, BodyChecks.Rounds {
  private final Trees trees;
  private final Env env;
  private final GuardedTypes guarded;
  private final GuardedByLocks guards;
  private final DeclaredLocks declared;
  private final SleepingMethods sleeping;
  private final Mentions mentions;
  private final Checks checks;
  private final Report report;
  private final Set<String> pending = new HashSet<>();
  private final Set<String> generated = new HashSet<>();
  private final List<Consumer<List<String>>> atEnd = new ArrayList<>();
  private boolean rounds;

  private Listener(
      Trees trees,
      Env env,
      Function<Domain, Checks> checks,
      Optional<Review> review,
      Optional<Patch> patch) {
    this.trees = trees;
    this.env = env;
    this.guarded = new GuardedTypes(trees, env);
    this.guards = new GuardedByLocks(env, trees);
    this.declared = new DeclaredLocks(trees, env);
    this.sleeping = new SleepingMethods(trees, env);
    this.mentions = new Mentions(trees, env, guarded);
    this.checks = checks.apply(new Domain(env, trees, guarded, guards, sleeping));
    this.report = new Report(trees, env, review, patch);
  }

  /**
   * @throws IllegalArgumentException if the environment is not javac's own
   */
  static BodyChecks.Rounds register(
      ProcessingEnvironment javac, Env env, Optional<Review> review, Optional<Patch> patch) {
    return register(javac, env, Checks::all, review, patch);
  }

  static Listener register(
      ProcessingEnvironment javac,
      Env env,
      Function<Domain, Checks> checks,
      Optional<Review> review,
      Optional<Patch> patch) {
    JavacTask task = JavacTask.instance(javac);
    Listener listener = new Listener(Trees.instance(javac), env, checks, review, patch);
    task.addTaskListener(listener);
    return listener;
  }

  @Override
  public void add(TypeElement root) {
    pending.add(root.getQualifiedName().toString());
    guarded.learn(root);
    rounds = true;
  }

  @Override
  public void addGenerated(String qualifiedName) {
    generated.add(qualifiedName);
  }

  @Override
  public void atEnd(Consumer<List<String>> step) {
    atEnd.add(step);
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      List<String> missed = pending.stream().filter(t -> !generated.contains(t)).sorted().toList();
      atEnd.forEach(step -> step.accept(missed));
    }
    TypeElement type = event.getTypeElement();
    if (event.getKind() != TaskEvent.Kind.ANALYZE || type == null) {
      return;
    }
    TreePath path = path(event.getCompilationUnit(), type);
    if (path == null) {
      return;
    }
    if (!generated.contains(type.getQualifiedName().toString()) && !Kotlin.isWritten(type)) {
      guard(path, type, () -> guarded.read(type));
      guard(path, type, () -> check(path, type));
      guard(path, type, () -> declared.read(type, path));
      if (guarded.areAny()) {
        guard(path, type, () -> sleeping.read(path));
      }
    }
    report.print();
    if (pending.remove(type.getQualifiedName().toString()) && pending.isEmpty() && rounds) {
      checks.created().forEach(c -> guard(path, type, () -> c.end(report)));
      report.print();
    }
  }

  private void check(TreePath path, TypeElement type) {
    Mentions.Scope scope = mentions.of(path);
    if (scope != Mentions.Scope.NOTHING) {
      Extent extent =
          scope == Mentions.Scope.ALL ? Extent.all() : Extent.locks(LockMembers.of(path, trees));
      BodyFacts code = BodyScanner.over(path, extent, trees, env, guarded, guards, declared);
      checks.of(scope).forEach(c -> guard(path, type, () -> c.check(code, report)));
    }
  }

  /**
   * Catches what a check throws, since an exception from a listener would crash javac. The
   * exception is reported as LW000, unless the source has errors of its own that may be the reason.
   */
  private void guard(TreePath path, TypeElement type, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      if (!Unresolved.isIn(path, trees)) {
        report.add(Rule.INTERNAL_ERROR, path, type.getSimpleName(), e);
      }
    }
  }

  private static @Nullable TreePath path(CompilationUnitTree unit, TypeElement type) {
    TreePath root = new TreePath(unit);
    for (Tree tree : unit.getTypeDecls()) {
      if (tree instanceof ClassTree declared
          && declared.getSimpleName().equals(type.getSimpleName())) {
        return new TreePath(root, tree);
      }
    }
    return null;
  }
}
