package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A copier fills collections that constructors create, but must not even clear a collection that
 * all objects share.
 */
class SharedCollectionTest {
  private static final List<String> NAMES = new ArrayList<>();
  private static final Map<String, Date> DATES = new HashMap<>();
  private static final List<Node> NODES = new ArrayList<>();
  private static final Set<Node> FRIENDS = new HashSet<>();

  @BeforeEach
  void fill() {
    List.of(NAMES, NODES, FRIENDS).forEach(Collection::clear);
    NAMES.add("kept");
    DATES.put("kept", new Date(1));
  }

  @DeepCopy
  static class Plain {
    final List<String> names;

    Plain() {
      names = NAMES;
    }
  }

  @DeepCopy
  static class Times {
    final Map<String, Date> dates;
    Date first;
    Date second;

    Times() {
      dates = DATES;
    }
  }

  @DeepCopy
  static class Node {
    final List<Node> nodes;
    final Set<Node> friends;

    Node() {
      nodes = NODES;
      friends = FRIENDS;
    }
  }

  /** The twin, in which each object creates collections of its own. */
  @DeepCopy
  static class OwnNode {
    final List<OwnNode> nodes;
    final Set<OwnNode> friends = new HashSet<>();

    OwnNode() {
      nodes = new ArrayList<>();
    }
  }

  @Guarded
  @DeepCopy
  static class Register {
    final List<String> names;
    final Map<String, Date> dates;

    Register() {
      names = NAMES;
      dates = DATES;
    }

    List<String> all() {
      return List.copyOf(names);
    }
  }

  @Test
  void withoutCopiesToRemember() {
    refuses(() -> SharedCollectionTest_PlainCopier.copy(new Plain()), "Plain.names");
    assertThat(NAMES).containsExactly("kept");

    refuses(() -> SharedCollectionTest_TimesCopier.copy(new Times()), "Times.dates");
    assertThat(DATES).containsEntry("kept", new Date(1));
  }

  @Test
  void onCycles() {
    Node node = new Node();
    NODES.add(node);
    FRIENDS.add(node);

    refuses(() -> SharedCollectionTest_NodeCopier.copy(node), "Node.nodes");

    assertThat(NODES).containsExactly(node);
    assertThat(FRIENDS).containsExactly(node);
  }

  @Test
  void underTheLock() {
    GuardedSharedCollectionTest_Register register = new GuardedSharedCollectionTest_Register();

    refuses(register::deepCopy, "Register.names");

    assertThat(register.all()).containsExactly("kept");
    assertThat(DATES).hasSize(1);
  }

  @Test
  void ownOnesAreFilled() {
    OwnNode node = new OwnNode();
    node.nodes.add(node);
    node.friends.add(node);

    OwnNode copy = SharedCollectionTest_OwnNodeCopier.copy(node);

    assertThat(copy.nodes).containsExactly(copy);
    assertThat(copy.friends).containsExactly(copy);
    assertThat(node.nodes).containsExactly(node);
  }

  /** Shows what the copiers above would do if they did not look for shared collections. */
  @Test
  void twinThatDoesNotLookLosesAll() {
    Node node = new Node();
    NODES.add(node);
    Node copy = new Node();
    copy.nodes.clear();
    for (Node element : node.nodes) {
      copy.nodes.add(element);
    }
    assertThat(NODES).isEmpty();
  }

  /** Its constructor creates a list for only some of the objects. */
  @DeepCopy
  static class Sparse {
    boolean used;
    final List<Date> dates;
    Date last;

    Sparse(boolean used) {
      this.used = used;
      dates = used ? new ArrayList<>() : null;
    }
  }

  @Test
  void whereNothingWasMadeThereIsNothingToFill() {
    assertThat(SharedCollectionTest_SparseCopier.copy(new Sparse(false)).dates).isNull();

    Sparse full = new Sparse(true);
    full.dates.add(new Date(1));
    assertThat(SharedCollectionTest_SparseCopier.copy(full).dates).containsExactly(new Date(1));
  }

  /** All objects may share immutable empty collections. */
  @DeepCopy
  static class Leaf {
    final boolean last;
    final List<Leaf> below;
    final Map<String, Leaf> named;

    Leaf(boolean last) {
      this.last = last;
      if (last) {
        below = Collections.emptyList();
        named = Map.of();
      } else {
        below = new ArrayList<>();
        named = new HashMap<>();
      }
    }
  }

  @Test
  void emptyConstantsStay() {
    Leaf root = new Leaf(false);
    root.below.add(new Leaf(true));
    root.named.put("last", root.below.get(0));

    Leaf copy = SharedCollectionTest_LeafCopier.copy(root);

    assertThat(copy.below).hasSize(1).doesNotContain(root.below.get(0));
    assertThat(copy.below.get(0).below).isEmpty();
    assertThat(copy.named.get("last")).isSameAs(copy.below.get(0));
  }

  /** Its children refer to the list that it fills. */
  @DeepCopy
  static class Parent {
    final List<Child> children = new ArrayList<>();
  }

  @DeepCopy
  static class Child {
    final Parent parent;
    final List<Child> siblings;

    Child(Parent parent) {
      this.parent = parent;
      siblings = parent.children;
    }
  }

  @Test
  void oneThatSeveralHaveIsFilledOnce() {
    Parent parent = new Parent();
    for (int i = 0; i < 3; i++) {
      parent.children.add(new Child(parent));
    }

    Parent copy = SharedCollectionTest_ParentCopier.copy(parent);
    Child child = SharedCollectionTest_ChildCopier.copy(parent.children.get(1));

    assertThat(copy.children).hasSize(3).doesNotHaveDuplicates();
    assertThat(copy.children.get(0).siblings).isSameAs(copy.children);
    assertThat(child.siblings).hasSize(3).contains(child);
    assertThat(parent.children).hasSize(3);
  }

  /** Has two constructors, of which the copier calls the one that does less. */
  @DeepCopy
  static class Team {
    final List<String> members = Collections.synchronizedList(new ArrayList<>());
    final List<String> notes;

    Team() {
      members.add("coach");
      notes = new ArrayList<>();
    }

    @SuppressWarnings("unused")
    Team(List<String> members, List<String> notes) {
      this();
      this.members.addAll(members);
      this.notes.addAll(notes);
    }
  }

  @Test
  void constructorsThatAddAreNotGivenWhatIsFilledLater() {
    assertThat(SharedCollectionTest_TeamCopier.copy(new Team()).members).containsExactly("coach");
  }

  /** Its constructor keeps a shared list instead of its argument. */
  @DeepCopy
  static class Interned {
    final List<Interned> all;
    private static List<Interned> one = new ArrayList<>();

    @SuppressWarnings("LW310")
    Interned(List<Interned> all) {
      this.all = one;
    }
  }

  @Test
  void oneThatConstructorsKeepInsteadOfTheirArgument() {
    Interned source = new Interned(List.of());
    source.all.add(source);

    refuses(() -> SharedCollectionTest_InternedCopier.copy(source), "Interned.all");

    assertThat(source.all).containsExactly(source);
  }

  /** A user's collection class. A copier can fill such a collection if the copy has created it. */
  static final class Names extends ArrayList<Date> {
    private static final long serialVersionUID = 1;
  }

  @DeepCopy
  static class Special {
    private static final Names SHARED = new Names();
    List<Date> dates = new Names();

    Special() {
      dates = SHARED;
    }
  }

  @Test
  void sharedOneOfOwnClassIsRefusedLikeAnyOfThatClass() {
    Special source = new Special();
    source.dates.add(new Date(1));

    assertThatThrownBy(() -> SharedCollectionTest_SpecialCopier.copy(source))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Special.dates")
        .hasMessageContaining("Names");

    assertThat(source.dates).containsExactly(new Date(1));
  }

  /** It does not matter which other values are assigned to the field. */
  @DeepCopy
  static class Changing {
    List<Date> dates = new Names();

    Changing() {}

    Changing(List<Date> dates) {
      this.dates = dates;
    }
  }

  @Test
  void ownClassIsFilledWhereTheConstructorMakesOne() {
    Changing source = new Changing();
    source.dates.add(new Date(1));

    Changing copy = SharedCollectionTest_ChangingCopier.copy(source);

    assertThat(copy.dates).isInstanceOf(Names.class).containsExactly(new Date(1));
    assertThat(SharedCollectionTest_ChangingCopier.copy(new Changing(new ArrayList<>())).dates)
        .isExactlyInstanceOf(ArrayList.class);
  }

  private static void refuses(ThrowingCallable copy, String field) {
    assertThatThrownBy(copy).isInstanceOf(IllegalStateException.class).hasMessageContaining(field);
  }
}
