package dev.latchwork.processor.check;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Creation;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Collects what the code of a source does without a lock, separately for each method and
 * constructor. What initializers do is collected under their class.
 */
final class UnlockedUses {
  private final Trees trees;
  private final Env env;
  private final GuardedTypes guarded;
  private final JdkValues values;
  private final MappedItems items;
  private final BodyFacts code;
  private final Map<Element, Unlocked> found = new HashMap<>();

  private UnlockedUses(Domain domain, BodyFacts code) {
    this.trees = domain.trees();
    this.env = domain.env();
    this.guarded = domain.guarded();
    this.values = new JdkValues(domain);
    this.items = new MappedItems(code);
    this.code = code;
  }

  static Map<Element, Unlocked> of(BodyFacts code, Domain domain) {
    UnlockedUses uses = new UnlockedUses(domain, code);
    code.accesses().forEach(uses::add);
    code.calls().forEach(uses::add);
    code.creations().forEach(uses::add);
    return uses.found;
  }

  /**
   * Returns what is collected for the method or class that contains the place. Empty for places
   * that are not examined: under a lock that excludes other calls of the mapped method, in
   * functions that do not run where they are written, and in static initializers.
   */
  private Optional<Unlocked> unlocked(Site site) {
    Body body = site.body();
    boolean isLocked =
        site.held().stream()
            .anyMatch(h -> h.mode() == HeldLock.Mode.WRITE && !items.areLockedBy(h, site));
    if (isLocked || body.isFunction() || isOfClass(body.tree())) {
      return Optional.empty();
    }
    Element key = body.method().<Element>map(m -> m).orElse(body.type());
    return Optional.of(found.computeIfAbsent(key, k -> new Unlocked()));
  }

  static boolean isOfClass(Tree initializer) {
    return initializer instanceof BlockTree block
        ? block.isStatic()
        : initializer instanceof VariableTree field
            && field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private void add(Access access) {
    if (!isWrite(access) || guarded.of(access.objectType()).isPresent()) {
      return;
    }
    Unlocked.Owner owner =
        access.isStatic() ? Unlocked.Owner.EVERYONE : owner(access.object(), access.site());
    boolean needsValues = access.how() == Access.How.CHANGE;
    if (owner != Unlocked.Owner.UNKNOWN) {
      add(access.field(), owner, needsValues, access.site());
    }
  }

  private void add(VariableElement what, Unlocked.Owner owner, boolean needsValues, Site site) {
    boolean isHere = !what.getKind().isField() || isOfThisSource(what, site);
    if (!needsValues || !isHere || values.isUnsafe(what, code)) {
      Optional<VariableElement> ifMade =
          needsValues && !isHere ? Optional.of(what) : Optional.empty();
      unlocked(site).ifPresent(u -> u.uses().add(new Unlocked.Use(what, owner, ifMade, site)));
    }
  }

  static boolean isOfThisSource(Element member, Site site) {
    return Enclosing.topLevel(Enclosing.type(member))
        .equals(Enclosing.topLevel(site.body().type()));
  }

  private boolean isWrite(Access access) {
    return switch (access.how()) {
      case READ -> false;
      case ELEMENT -> isConstant(access.site().path());
      case WRITE ->
          !access.field().getModifiers().contains(Modifier.VOLATILE)
              || VolatileUpdates.dependsOnItself(access, trees);
      case UPDATE -> true;
      case CHANGE -> guarded.isMutable(access.field());
    };
  }

  /**
   * Returns whether the array is accessed with an index that is a literal. With any other index,
   * each item may use its own element of the array.
   */
  static boolean isConstant(TreePath array) {
    return array.getParentPath().getLeaf() instanceof ArrayAccessTree element
        && element.getIndex() instanceof LiteralTree;
  }

  private Unlocked.Owner owner(Optional<AccessPath> object, Site site) {
    return object.map(o -> owner(o, site)).orElse(Unlocked.Owner.UNKNOWN);
  }

  private Unlocked.Owner owner(AccessPath object, Site site) {
    if (object.steps().stream().anyMatch(s -> !s.getKind().isField())) {
      return Unlocked.Owner.UNKNOWN;
    }
    return switch (object.root()) {
      case SELF ->
          isAround((TypeElement) object.start(), site)
              ? Unlocked.Owner.SELF
              : Unlocked.Owner.UNKNOWN;
      case VARIABLE ->
          isStaticField(object.start()) || (object.isFromParameter() && items.isExtra(object))
              ? Unlocked.Owner.EVERYONE
              : Unlocked.Owner.UNKNOWN;
      case CLASS -> Unlocked.Owner.UNKNOWN;
    };
  }

  private static boolean isStaticField(Element variable) {
    return variable.getKind().isField() && variable.getModifiers().contains(Modifier.STATIC);
  }

  /**
   * Returns whether the type is the class of the place or the class directly around it, or a
   * superclass of one of these. The answer is false for an anonymous or local class, since its
   * objects are created by the code itself.
   */
  private boolean isAround(TypeElement self, Site site) {
    if (self.getNestingKind() != NestingKind.TOP_LEVEL
        && self.getNestingKind() != NestingKind.MEMBER) {
      return false;
    }
    TypeElement type = site.body().type();
    return guarded.isSubclass(type, self)
        || Enclosing.outer(type).filter(o -> guarded.isSubclass(o, self)).isPresent();
  }

  private void add(Call call) {
    Site site = call.site();
    Unlocked.Owner owner = owner(call.object(), site);
    call.object()
        .map(AccessPath::last)
        .filter(last -> last instanceof VariableElement && owner != Unlocked.Owner.UNKNOWN)
        .map(VariableElement.class::cast)
        .filter(last -> isChange(call, last))
        .ifPresent(last -> add(last, owner, true, site));
    boolean isSafe =
        !call.isStatic()
            && !call.isOfSelf()
            && (env.calls().isThreadSafe(call.objectType())
                || guarded.of(call.objectType()).isPresent());
    boolean isWrapped =
        !call.isStatic()
            && guarded.isWrapped(call.method())
            && guarded.of(call.objectType()).isPresent();
    if (!isSafe && !isWrapped && !Enclosing.isOfJdk(call.method()) && isExact(call)) {
      unlocked(site).ifPresent(u -> u.calls().add(new Unlocked.Next(call.method(), owner, site)));
    }
  }

  private boolean isChange(Call call, VariableElement variable) {
    TypeMirror type = call.objectType();
    return env.calls().isStateful(type, call.method())
        ? !env.calls().isMutator(type, call.name()) || !variable.getKind().isField()
        : !variable.getKind().isField() && env.calls().isMutator(type, call.name());
  }

  /**
   * Returns whether the call runs the method itself, and not one that overrides it. A call on
   * {@code this} is assumed to do so.
   */
  private boolean isExact(Call call) {
    var modifiers = call.method().getModifiers();
    return modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.FINAL)
        || call.isOfSelf()
        || call.viaSuper()
        || Enclosing.type(call.method()).getModifiers().contains(Modifier.FINAL)
        || call.object().filter(o -> isMade(o.last(), call.method())).isPresent();
  }

  /**
   * Returns whether every value that is assigned to the variable is a new object of the class that
   * declares the method.
   */
  private boolean isMade(Element variable, ExecutableElement method) {
    List<TreePath> given = code.occurrences().values(variable);
    return !given.isEmpty()
        && given.stream()
            .map(AccessPaths::strip)
            .allMatch(
                v ->
                    v.getLeaf() instanceof NewClassTree creation
                        && creation.getClassBody() == null
                        && trees.getElement(v) instanceof ExecutableElement constructor
                        && Enclosing.type(constructor).equals(Enclosing.type(method)));
  }

  private void add(Creation creation) {
    TreePath path = creation.site().path();
    if (!creation.anonymous()
        && creation.type().getKind() == ElementKind.CLASS
        && path.getLeaf() instanceof NewClassTree
        && !Enclosing.isOfJdk(creation.type())
        && trees.getElement(path) instanceof ExecutableElement constructor) {
      unlocked(creation.site())
          .ifPresent(
              u ->
                  u.calls()
                      .add(
                          new Unlocked.Next(constructor, Unlocked.Owner.UNKNOWN, creation.site())));
    }
  }
}
