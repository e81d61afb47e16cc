package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.DeepCopy;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * On a cycle, elements are complete before they are hashed or compared, so that the copy finds them
 * again.
 */
class CycleContainersTest {

  /**
   * A person's hash code depends on an object that is copied after the sets that hold the person.
   */
  @DeepCopy
  static final class Person {
    Set<Person> friends = new HashSet<>();
    Map<Person, Person> partners = new HashMap<>();
    Queue<Person> queue = new PriorityQueue<>(BY_TEXT);
    TreeMap<Person, String> ranks = new TreeMap<>(BY_TEXT);
    Set<Set<Person>> groups = new LinkedHashSet<>();
    final Map<Person, Set<Person>> byLeader = new ConcurrentHashMap<>();
    Name name;

    Person(String text) {
      name = new Name(text, this);
    }

    Person() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Person person && person.text().equals(text());
    }

    @Override
    public int hashCode() {
      return text().hashCode();
    }

    String text() {
      return name == null ? "" : name.text;
    }
  }

  private static final Comparator<Person> BY_TEXT = Comparator.comparing(Person::text);

  @DeepCopy
  static final class Name {
    final String text;
    Person owner;

    Name(String text) {
      this.text = text;
    }

    Name(String text, Person owner) {
      this(text);
      this.owner = owner;
    }
  }

  private static Person[] circle() {
    Person[] people = {new Person("a"), new Person("b"), new Person("c"), new Person("d")};
    for (Person each : people) {
      for (Person other : people) {
        each.friends.add(other);
        each.partners.put(other, each);
        each.queue.add(other);
        each.ranks.put(other, other.text());
      }
    }
    for (Person each : people) {
      each.groups.add(people[0].friends);
      each.groups.add(new HashSet<>(Set.of(each)));
      each.byLeader.put(people[2], each.friends);
    }
    return people;
  }

  @Test
  void elementsAndKeysAreFoundAgain() {
    Person original = circle()[1];

    Person copy = CycleContainersTest_PersonCopier.copy(original);

    check(copy);
    assertThat(copy.friends).hasSize(4).doesNotContainNull();
    copy.friends.forEach(CycleContainersTest::check);
  }

  @Test
  void sameWhereCopyStartsInTheMiddle() {
    check(CycleContainersTest_NameCopier.copy(circle()[3].name).owner);
  }

  private static void check(Person person) {
    assertThat(person.friends).hasSize(4);
    for (String text : new String[] {"a", "b", "c", "d"}) {
      Person key = new Person(text);
      assertThat(person.friends.contains(key)).isTrue();
      assertThat(person.partners.get(key)).isSameAs(person);
      assertThat(person.ranks.get(key)).isEqualTo(text);
    }
    Person any = person.friends.iterator().next();
    Set<Person> group = person.groups.iterator().next();
    assertThat(person.groups.contains(group)).isTrue();
    assertThat(any.groups.contains(group)).isTrue();
    assertThat(person.groups).hasSize(2);
    assertThat(person.byLeader.get(new Person("c"))).isSameAs(person.friends);
    Deque<String> texts = new ArrayDeque<>();
    Queue<Person> queue = new PriorityQueue<>(person.queue);
    while (!queue.isEmpty()) {
      texts.add(queue.remove().text());
    }
    assertThat(texts).containsExactly("a", "b", "c", "d");
  }
}
