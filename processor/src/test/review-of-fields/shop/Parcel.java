package shop;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** A field of every kind that is copied in a way of its own. */
@DeepCopy
class Parcel<T extends List<int[]>, L extends Parcel.Label> {
  int[] weights = {};
  String[][] labels = {};
  Date sent = new Date(0);
  Optional<int[]> size = Optional.empty();
  AtomicReference<int[]> last = new AtomicReference<>();
  Properties settings = new Properties();
  EnumMap<TimeUnit, List<int[]>> byUnit = new EnumMap<>(TimeUnit.class);
  Map<String, int[]> byName = new HashMap<>();
  Map<String, String> names = new HashMap<>();
  Stamp stamp;
  Content content;
  Parcel<T, L> inner;
  Label label;
  L sender;
  T rest;
  @Copy ReentrantLock lock = new ReentrantLock(true);

  @DeepCopy
  @Guarded
  static class Label {
    Date printed = new Date(0);
    Map.Entry<Date, Label> previous;
  }

  record Stamp(int[] dots) {}

  sealed interface Content permits Letter, Goods {}

  record Letter(StringBuilder text) implements Content {}

  record Goods(ArrayList<int[]> items) implements Content {}
}
