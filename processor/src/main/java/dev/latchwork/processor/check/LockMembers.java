package dev.latchwork.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedByLocks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of a source in which locks matter: those that use members annotated with
 * {@code @GuardedBy}, fields that such an annotation names, {@code synchronized} blocks or the
 * methods of locks. If such a member is a private method, its callers are included, since the locks
 * that a caller holds are also held in the private method. The checks skip the bodies of all other
 * members, since walking over bodies is most of their work.
 */
final class LockMembers extends TreeScanner<@Nullable Void, @Nullable Void> {
  /** The methods that take or release a lock. */
  private static final Set<String> LOCKING =
      Set.of("lock", "lockInterruptibly", "tryLock", "unlock", "enter", "leave");

  private static final Pattern SEPARATOR = Pattern.compile("\\W+");

  private final Trees trees;
  private final TreePath type;
  private final Set<Tree> found = new HashSet<>();

  /** The fields and private methods that the source names, with the members that name them. */
  private final Map<Element, Set<Tree>> named = new HashMap<>();

  private final Set<String> locks = new HashSet<>();

  /** The class member that is being scanned; null between members. */
  private @Nullable Tree member;

  private LockMembers(Trees trees, TreePath type) {
    this.trees = trees;
    this.type = type;
  }

  /**
   * Returns the methods, fields and initializers in which locks matter, in the top-level type and
   * its nested types.
   */
  static Set<Tree> of(TreePath type, Trees trees) {
    LockMembers members = new LockMembers(trees, type);
    members.scan(type.getLeaf(), null);
    members.addUsersOfLocks();
    members.addCallers();
    return members.found;
  }

  private void addUsersOfLocks() {
    named.forEach(
        (element, users) -> {
          if (element.getKind().isField() && locks.contains(element.getSimpleName().toString())) {
            found.addAll(users);
          }
        });
  }

  private void addCallers() {
    Map<Tree, Set<Tree>> callers = new HashMap<>();
    named.forEach(
        (element, users) -> {
          if (element instanceof ExecutableElement) {
            callers.put(trees.getTree(element), users);
          }
        });
    List<Tree> todo = new ArrayList<>(found);
    while (!todo.isEmpty()) {
      callers.getOrDefault(todo.remove(todo.size() - 1), Set.of()).stream()
          .filter(found::add)
          .forEach(todo::add);
    }
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (member != null) {
      // a local or anonymous class belongs to the member that contains it
      return super.visitClass(tree, null);
    }
    for (Tree inside : tree.getMembers()) {
      member = inside instanceof ClassTree ? null : inside;
      scan(inside, null);
    }
    member = null;
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    look(tree);
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    if (LOCKING.contains(tree.getIdentifier().toString())) {
      add();
    }
    look(tree);
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    look(tree);
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    add();
    return super.visitSynchronized(tree, null);
  }

  private void look(Tree tree) {
    Element element = member == null ? null : trees.getElement(new TreePath(type, tree));
    if (element == null) {
      return;
    }
    if (element.getSimpleName().contentEquals("GuardedBy")) {
      Element annotated = trees.getElement(new TreePath(type, member));
      if (annotated != null) {
        addUse(annotated);
      }
    } else if (GuardedByLocks.isGuardedBy(element)) {
      addUse(element);
    } else if (element.getKind().isField()
        || (element instanceof ExecutableElement
            && element.getModifiers().contains(Modifier.PRIVATE))) {
      named.computeIfAbsent(element, e -> new HashSet<>()).add(member);
    }
  }

  private void addUse(Element guarded) {
    add();
    GuardedByLocks.names(guarded).forEach(n -> locks.addAll(List.of(SEPARATOR.split(n))));
  }

  private void add() {
    if (member != null) {
      found.add(member);
    }
  }
}
