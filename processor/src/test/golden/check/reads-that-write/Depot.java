package shop;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is changed is in the object, or is inherited, or is changed under another name. */
@Guarded
class Depot extends Shop {
  private final List<Box> boxes = new ArrayList<>();
  private Box[] row = {};
  private Optional<Box> first = Optional.empty();
  private final long[] sizes = new long[4];

  static final class Box {
    int weight;
  }

  @Read
  void refusedOfElement() {
    boxes.get(0).weight = 1;
  }

  @Read
  void refusedInArray() {
    row[0].weight--;
  }

  @Read
  void refusedOfEach() {
    for (Box box : boxes) {
      box.weight = 1;
    }
  }

  @Read
  void refusedInFunction() {
    boxes.stream().filter(b -> b.weight > 1).forEach(b -> b.weight = 1);
  }

  @Read
  void refusedInOptional() {
    first.ifPresent(b -> b.weight++);
  }

  @Read
  void refusedReference() {
    Stream.of(new Box()).forEach(boxes::add);
  }

  @Read
  void refusedBinding() {
    if (boxes instanceof ArrayList<Box> list) {
      list.clear();
    }
  }

  @Read
  void refusedCopy() {
    System.arraycopy(new long[] {1}, 0, sizes, 0, 1);
  }

  @Read
  void refusedInherited() {
    setName("here");
  }

  @Read
  void refusedInSuper() {
    super.open();
  }

  @Read
  void refusedSumInSuper() {
    super.count(1);
  }

  @Read
  void refusedThroughThisInSuper() {
    super.close();
  }

  @Read
  int accepted() {
    Box scratch = new Box();
    scratch.weight = boxes.size();
    List<Box> more = new ArrayList<>();
    boxes.forEach(b -> more.add(new Box()));
    for (Box box : more) {
      box.weight = 3;
    }
    long[] copy = new long[4];
    System.arraycopy(sizes, 0, copy, 0, 4);
    rename("there");
    return getName().length();
  }
}
