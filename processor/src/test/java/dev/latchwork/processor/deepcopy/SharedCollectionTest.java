package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copier fills what constructors make; what all objects share it must not even clear. */
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
  static class Tags {
    final List<String> names;

    Tags() {
      this(NAMES);
    }

    Tags(List<String> names) {
      this.names = names;
    }
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

  /** The twin whose constructor does as it should. */
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
  void constructorThatTakesItIsGivenOneOfItsOwn() {
    Tags copy = SharedCollectionTest_TagsCopier.copy(new Tags());

    assertThat(copy.names).containsExactly("kept").isNotSameAs(NAMES);
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

  /** What the copiers above would do if they did not look. */
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

  /** Some constructors make nothing for some objects. */
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
  void nullIsNamed() {
    refuses(() -> SharedCollectionTest_SparseCopier.copy(new Sparse(false)), "Sparse.dates");

    Sparse full = new Sparse(true);
    full.dates.add(new Date(1));
    assertThat(SharedCollectionTest_SparseCopier.copy(full).dates).containsExactly(new Date(1));
  }

  /** A constructor that looks for the one that it is to keep. */
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

  /** Collections of own classes are filled where the copy made one, and else copied. */
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

  private static void refuses(ThrowingCallable copy, String field) {
    assertThatThrownBy(copy).isInstanceOf(IllegalStateException.class).hasMessageContaining(field);
  }
}
