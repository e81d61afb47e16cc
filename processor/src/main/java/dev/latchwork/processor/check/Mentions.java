package dev.latchwork.processor.check;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedByLocks;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.feature.Env;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Tells how much of a source the checks have to examine: in most sources, nothing. */
final class Mentions {
  private static final String ANNOTATIONS = "dev.latchwork";

  private final Trees trees;
  private final Env env;
  private final GuardedTypes guarded;
  private final Map<Element, Scope> known = new HashMap<>();

  Mentions(Trees trees, Env env, GuardedTypes guarded) {
    this.trees = trees;
    this.env = env;
    this.guarded = guarded;
  }

  /** How much of a source the checks have to examine. Each constant includes those before it. */
  enum Scope {
    NOTHING,
    /**
     * The members that use locks, since the source names {@code @GuardedBy} or an element annotated
     * with it.
     */
    LOCKS,
    /**
     * The whole source, since it names a guarded or generated class, a superclass of a guarded
     * class, a member of one of these, or an annotation of Latchwork; or since the build has mapped
     * methods, which may call into any source.
     */
    ALL
  }

  /** Returns how much of the top-level type has to be examined. */
  Scope of(TreePath type) {
    if (guarded.hasMappedMethods()) {
      // a mapped method may call into any source, whatever that source names
      return Scope.ALL;
    }
    Scanner scanner = new Scanner(type);
    scanner.scan(type.getLeaf(), null);
    return scanner.scope;
  }

  /**
   * Returns how much of a source has to be examined if the source names the element. This method is
   * called for every name in every source, so it examines each element only once, and skips local
   * variables.
   */
  private Scope scope(Element element) {
    Element owner = element instanceof TypeElement ? null : element.getEnclosingElement();
    if (!(element instanceof TypeElement) && !(owner instanceof TypeElement)) {
      return Scope.NOTHING;
    }
    Scope before = known.get(element);
    if (before == null) {
      before = element instanceof TypeElement type ? ofType(type) : ofMember(element, owner);
      known.put(element, before);
    }
    return before;
  }

  private Scope ofMember(Element member, @Nullable Element owner) {
    if (owner != null && scope(owner) == Scope.ALL) {
      return Scope.ALL;
    }
    return GuardedByLocks.isGuardedBy(member) ? Scope.LOCKS : Scope.NOTHING;
  }

  private Scope ofType(TypeElement type) {
    if (type.getQualifiedName().toString().startsWith("java.")) {
      return Scope.NOTHING;
    }
    if (type.getSimpleName().contentEquals("GuardedBy")) {
      return Scope.LOCKS;
    }
    return isOurs(type) ? Scope.ALL : Scope.NOTHING;
  }

  private boolean isOurs(TypeElement type) {
    return env.packageOf(type).equals(ANNOTATIONS)
        || (type.getSimpleName().contentEquals("Immutable") && guarded.areAny())
        || guarded.around(type).isPresent()
        || env.isGuarded(type.asType())
        || Pools.isPool(type, env);
  }

  /**
   * Searches for names that have to do with the checks. As soon as a name shows that the checks
   * have to examine the whole source, the search stops. The scanner keeps no tree paths: names can
   * be resolved without their paths, and keeping a path for each node would be most of the work.
   */
  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final TreePath type;
    private Scope scope = Scope.NOTHING;

    Scanner(TreePath type) {
      this.type = type;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      return scope == Scope.ALL ? null : super.scan(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      look(tree);
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      look(tree);
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      look(tree);
      return super.visitMemberReference(tree, null);
    }

    private void look(Tree tree) {
      Element element = trees.getElement(new TreePath(type, tree));
      if (element != null) {
        Scope wanted = scope(element);
        scope = wanted.compareTo(scope) > 0 ? wanted : scope;
      }
    }
  }
}
