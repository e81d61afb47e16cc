package dev.latchwork.processor.check;

import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds static state of guarded classes that changes without a lock that all objects of the class
 * share.
 */
final class StaticWritesCheck implements Check {
  private final GuardedTypes guarded;
  private final Trees trees;
  private final Env env;
  private final JdkValues values;

  StaticWritesCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.trees = domain.trees();
    this.env = domain.env();
    this.values = new JdkValues(domain);
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Access access : code.accesses()) {
      // storing the object itself is reported by another rule
      boolean storesSelf = access.value().filter(AccessPath::isSelf).isPresent();
      if (access.isStatic() && isChange(access, code) && !storesSelf) {
        boolean isPlain =
            access.how() == Access.How.WRITE && !VolatileUpdates.dependsOnItself(access, trees);
        boolean keepsObject =
            access.how() == Access.How.CHANGE || access.how() == Access.How.ELEMENT;
        String verb = keepsObject ? "changes" : "writes";
        check(access.field(), access.site(), isPlain && !isLazy(access, code), verb, code, report);
      }
    }
    for (Call call : code.calls()) {
      field(call, code).ifPresent(f -> check(f, call.site(), false, "changes", code, report));
    }
    code.accesses().stream()
        .filter(a -> a.how() == Access.How.WRITE)
        .forEach(write -> doubleChecked(write, code, report));
  }

  private void check(
      VariableElement field,
      Site site,
      boolean isPlain,
      String verb,
      BodyFacts code,
      Report report) {
    if ((isUnderGuard(site, code) || isElsewhereInClass(field, site, isPlain, code))
        && !code.mayHold(site, h -> isOfAll(h, code))) {
      add(
          field,
          site,
          verb,
          "which the lock of one object does not protect",
          cure(field, site),
          report);
    }
  }

  /**
   * Returns the advice of the message. It suggests an instance field only if an instance method of
   * the field's own class changes the field.
   */
  private static String cure(VariableElement field, Site site) {
    TypeElement owner = Enclosing.type(field);
    boolean isOfInstances =
        owner.equals(site.body().type())
            && site.body()
                .method()
                .filter(m -> m.getKind() == ElementKind.METHOD)
                .filter(m -> !m.getModifiers().contains(Modifier.STATIC))
                .isPresent();
    String lock = "synchronize on " + owner.getSimpleName() + ".class wherever the field is used";
    return isOfInstances ? "make it an instance field, or " + lock : lock;
  }

  private static void add(
      VariableElement field, Site site, String verb, String why, String cure, Report report) {
    report.addAbout(
        field, Rule.WRITES_STATIC, site, site.body().shown(), verb, Show.member(field), why, cure);
  }

  private boolean isChange(Access access, BodyFacts code) {
    return switch (access.how()) {
      case READ -> false;
      case ELEMENT -> UnlockedUses.isConstant(access.site().path());
      case WRITE ->
          !access.field().getModifiers().contains(Modifier.VOLATILE)
              || VolatileUpdates.dependsOnItself(access, trees);
      case UPDATE -> true;
      case CHANGE -> guarded.isMutable(access.field()) && values.isUnsafe(access.field(), code);
    };
  }

  /**
   * Returns the static field whose object the call changes although the called method seems only to
   * read.
   */
  private Optional<VariableElement> field(Call call, BodyFacts code) {
    return call.object()
        .filter(o -> o.root() == AccessPath.Root.VARIABLE && o.steps().isEmpty())
        .map(AccessPath::start)
        .filter(f -> f.getKind().isField())
        .map(VariableElement.class::cast)
        .filter(f -> env.calls().isStateful(call.objectType(), call.method()))
        .filter(f -> !env.calls().isMutator(call.objectType(), call.name()))
        .filter(f -> values.isUnsafe(f, code));
  }

  private static boolean isUnderGuard(Site site, BodyFacts code) {
    return code.mayHold(site, h -> h.kind() == HeldLock.Kind.GUARD);
  }

  /**
   * Returns whether the place is in code of a guarded class that runs without the object's lock,
   * such as a constructor or a static method, so that several threads may run it at once.
   *
   * @param isPlain whether the field is assigned a value that does not depend on the field's old
   *     value, such as configuration that is set at startup
   */
  private boolean isElsewhereInClass(
      VariableElement field, Site site, boolean isPlain, BodyFacts code) {
    Body body = site.body();
    boolean isOwn = Enclosing.type(field).equals(body.type());
    if (guarded.of(body.type()).filter(body.type()::equals).isEmpty() || (isPlain && !isOwn)) {
      return false;
    }
    return switch (body.kind()) {
      case CONSTRUCTOR -> true;
      case INITIALIZER -> !UnlockedUses.isOfClass(body.tree());
      case METHOD -> isReported(body.method().orElseThrow(), isPlain || !isOwn, code);
      case FUNCTION -> false;
    };
  }

  private static boolean isReported(ExecutableElement method, boolean isPlain, BodyFacts code) {
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      return GuardedTypes.isUnguarded(method);
    }
    return !isPlain
        && !method.getSimpleName().contentEquals("main")
        && method.getAnnotationMirrors().isEmpty()
        && !runsBeforeAll(method, code, new HashSet<>());
  }

  /**
   * Returns whether the method is private, and only static initializers of the class lead to it.
   */
  private static boolean runsBeforeAll(
      ExecutableElement method, BodyFacts code, Set<ExecutableElement> asked) {
    return method.getModifiers().contains(Modifier.PRIVATE)
        && asked.add(method)
        && code.calls().stream()
            .filter(c -> c.method().equals(method))
            .map(c -> c.site().body())
            .allMatch(
                b ->
                    UnlockedUses.isOfClass(b.tree())
                        || b.method().filter(m -> runsBeforeAll(m, code, asked)).isPresent());
  }

  /**
   * Recognizes the assignment in {@code if (it == null) it = new It()}, where two threads may
   * create two objects.
   */
  private static boolean isLazy(Access write, BodyFacts code) {
    return code.accesses().stream()
        .filter(r -> r.field().equals(write.field()) && !r.writes())
        .anyMatch(r -> decides(r.site(), write.site(), code));
  }

  private static boolean decides(Site test, Site write, BodyFacts code) {
    return code.branches().stream()
        .anyMatch(
            b -> test.isWithin(b.condition()) && b.decided().stream().anyMatch(write::isWithin));
  }

  /**
   * Reports a static field that is tested without the lock under which the same method then assigns
   * it. The test may find an object whose own fields are not visible to this thread yet.
   */
  private void doubleChecked(Access write, BodyFacts code, Report report) {
    VariableElement field = write.field();
    Site site = write.site();
    if (!write.isStatic()
        || field.getModifiers().contains(Modifier.VOLATILE)
        || field.asType().getKind().isPrimitive()
        || env.facts().isImmutable(field.asType())
        || guarded.of(site.body().type()).filter(site.body().type()::equals).isEmpty()
        || site.held().stream().noneMatch(h -> isOfAll(h, code))) {
      return;
    }
    code.accesses().stream()
        .filter(r -> r.field().equals(field) && !r.writes())
        .filter(r -> r.site().body().equals(site.body()))
        .filter(r -> r.site().held().stream().noneMatch(h -> isOfAll(h, code)))
        .filter(r -> decides(r.site(), site, code))
        .findFirst()
        .ifPresent(
            r ->
                add(
                    field,
                    r.site(),
                    "tests",
                    "which is not volatile, before it takes the lock",
                    "make the field volatile, or take the lock first",
                    report));
  }

  /**
   * Returns whether the lock is held for writing and all objects of the class share it, as far as
   * the source shows.
   */
  private static boolean isOfAll(HeldLock lock, BodyFacts code) {
    if (lock.mode() != HeldLock.Mode.WRITE || lock.kind() == HeldLock.Kind.GUARD) {
      return false;
    }
    AccessPath ref = lock.ref();
    return !ref.isSelf() && !(ref.startsAtSelf() && isMadeInObject(ref, code));
  }

  /** Returns whether the path is a field to which each object assigns a new lock of its own. */
  private static boolean isMadeInObject(AccessPath ref, BodyFacts code) {
    Element field = ref.last();
    List<TreePath> given = code.occurrences().values(field);
    return ref.steps().size() == 1
        && field.getKind().isField()
        && !given.isEmpty()
        && given.stream().allMatch(v -> AccessPaths.strip(v).getLeaf() instanceof NewClassTree);
  }
}
