package chains;

import dev.latchwork.DeepCopy;
import java.util.List;

/** The tail is one of the items that the head leads to. */
@DeepCopy
final class Queue {
  Item head;
  Item tail;

  /** A chain that needs no map, unless others lead to its items too. */
  @DeepCopy
  static final class Item {
    String value;
    Item next;
  }

  /** Two buckets may lead to the same items. */
  @DeepCopy
  static final class Table {
    Item[] buckets;
  }

  /** The items' owner leads back to them. */
  @DeepCopy
  static final class Owner {
    Owned first;
  }

  @DeepCopy
  static final class Owned {
    Owner owner;
    Owned next;
  }

  /** A list in both directions. */
  @DeepCopy
  static final class Entry {
    Entry next;
    Entry previous;
  }

  /** The next link may be of another class, whose copier would have to take the chain over. */
  sealed interface Link permits First, Second {}

  @DeepCopy
  static final class First implements Link {
    Link next;
  }

  @DeepCopy
  static final class Second implements Link {
    Link next;
  }

  /** Any value may be in two links. */
  @DeepCopy
  static final class Generic<T> {
    T value;
    Generic<T> next;
  }

  /** Several objects may lead to the same one. */
  @DeepCopy
  static final class Many {
    List<Many> next;
  }
}
