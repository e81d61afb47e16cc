package index;

import dev.latchwork.DeepCopy;
import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** It promises to iterate over values, and would over entries. */
@Guarded
abstract class Index<T> implements Iterable<T> {
  @Elements final Map<String, T> entries = new HashMap<>();
}

interface Sized {
  long size();
}

/** A size is an int. */
@Guarded
abstract class Meters implements Sized {
  @Elements final int[] values = new int[3];
}

/** Nor is it copied by what is not generated. */
@Guarded
@DeepCopy
final class Closed {
  int n;
}

interface Filled {
  Boolean isEmpty();
}

/** Whether it is empty is no object. */
@Guarded
abstract class Tank implements Filled {
  @Elements final int[] litres = new int[3];
}

/** What is there stays. */
@Guarded
class Shelf {
  @Elements final int[] boards = new int[3];

  final int size() {
    return 1;
  }
}

/** It is not Iterable, and what it walks over is something else. */
@Guarded
abstract class Rack {
  @Elements final List<String> labels = new ArrayList<>();

  abstract Iterator<Integer> iterator();

  abstract Stream<? extends CharSequence> stream();
}

/** A stream of ints is no stream of Integers. */
@Guarded
abstract class Gauge {
  @Elements final int[] values = new int[3];

  abstract Iterator<Integer> iterator();

  abstract Stream<Integer> stream();
}
