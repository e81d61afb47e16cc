package harbour;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Fleet}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class FleetCopier {
  private FleetCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Fleet copy(Fleet source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Fleet copy(Fleet source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Fleet known = (Fleet) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedFleet guarded)) {
      throw new IllegalArgumentException(
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    GuardedFleet copy = guarded.copyLocked(copies);
    List<Runnable> contents = unlocked(copies);
    copies.remove(Runnable.class);
    // The source's lock has been released, so other locks may be taken.
    copy.flagship = copyTakenEntry(copy.flagship, copies);
    copy.lastSeen = copyTakenSimpleEntry(copy.lastSeen, copies);
    contents.forEach(Runnable::run);
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }

  /** Throws {@link AssertionError} if the two objects share something mutable. */
  static void assertDisjoint(Fleet first, Fleet second) {
    Map<Object, Object> parts = partsOf(first);
    for (Object part : partsOf(second).keySet()) {
      if (parts.containsKey(part)) {
        throw new AssertionError("both hold the same " + part.getClass().getName());
      }
    }
  }

  private static Map<Object, Object> partsOf(Fleet source) {
    Map<Object, Object> parts = new IdentityHashMap<>();
    copy(source, parts);
    // Removes keys that are not mutable parts of the source: classes (the copiers use
    // them as keys for their own bookkeeping) and immutable collections.
    parts.keySet().removeIf(
        part -> part instanceof Class || part.getClass().getName()
            .matches("java.util.(Immutable|Collections.(.*Empty|Singleton|Copies)).*"));
    return parts;
  }

  /** Does the work of {@link GuardedFleet#copyLocked}, which holds the lock. */
  static GuardedFleet copyLocked(Fleet source, Map<Object, Object> copies) {
    GuardedFleet copy = new GuardedFleet();
    copies.put(source, copy);
    copy.flagship = takeEntry(source.flagship, "Fleet.flagship", copies);
    copy.lastSeen = takeSimpleEntry(source.lastSeen, "Fleet.lastSeen", copies);
    copy.docks = takeAtomicReferenceArray(source.docks, "Fleet.docks", copies);
    copy.watches = takeEntryArray(source.watches, "Fleet.watches", copies);
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }

  private static Map.Entry<String, Fleet.Ship> takeEntry(Map.Entry<String, Fleet.Ship> source,
      String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map.Entry<String, Fleet.Ship> taken =
        entryOfJdk(source, field) instanceof AbstractMap.SimpleEntry
        ? new AbstractMap.SimpleEntry<>(source.getKey(), source.getValue())
        : new AbstractMap.SimpleImmutableEntry<>(source.getKey(), source.getValue());
    copies.put(taken, source);
    return taken;
  }

  /**
   * Returns the source. Throws if its class is not from the JDK: a copy would lose what the class
   * adds to a key and a value.
   */
  private static <K, V> Map.Entry<K, V> entryOfJdk(Map.Entry<K, V> source, String field) {
    if (source.getClass().getModule() != Map.class.getModule()) {
      throw new IllegalArgumentException(
          field + " holds a " + source.getClass().getName() + ", which cannot be copied");
    }
    return source;
  }

  private static AbstractMap.SimpleEntry<Date, Fleet.Ship> takeSimpleEntry(
      AbstractMap.SimpleEntry<Date, Fleet.Ship> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AbstractMap.SimpleEntry<Date, Fleet.Ship> taken = new AbstractMap.SimpleEntry<>(
        copyDate(exactly(AbstractMap.SimpleEntry.class, source, field).getKey(), copies),
        source.getValue());
    copies.put(taken, source);
    return taken;
  }

  /**
   * Returns the source. Throws if it is of a subclass of {@code kind}, since the caller
   * would not copy what the subclass adds.
   */
  private static <T> T exactly(Class<?> kind, T source, String field) {
    if (source.getClass() != kind) {
      throw new IllegalArgumentException(
          field + " holds a " + source.getClass().getName() + ", which cannot be copied");
    }
    return source;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  /** Returns the tasks to run after the guarded object's lock has been released. */
  @SuppressWarnings("unchecked")
  private static List<Runnable> unlocked(Map<Object, Object> copies) {
    return (List<Runnable>)
        copies.computeIfAbsent(Runnable.class, key -> new ArrayList<Runnable>());
  }

  @SuppressWarnings("unchecked")
  private static AtomicReferenceArray<Fleet.Ship> takeAtomicReferenceArray(
      AtomicReferenceArray<Fleet.Ship> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    AtomicReferenceArray<Fleet.Ship> known = (AtomicReferenceArray<Fleet.Ship>) copies.get(source);
    if (known != null) {
      return known;
    }
    exactly(AtomicReferenceArray.class, source, field);
    AtomicReferenceArray<Fleet.Ship> copy = new AtomicReferenceArray<>(source.length());
    copies.put(source, copy);
    for (int i = 0; i < source.length(); i++) {
      copy.set(i, source.get(i));
    }
    unlocked(copies).add(() -> {
      for (int i = 0; i < copy.length(); i++) {
        copy.set(i, Fleet_ShipCopier.copy(copy.get(i), copies));
      }
    });
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Fleet.Ship> copyTakenEntry(Map.Entry<String, Fleet.Ship> source,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Object original = copies.get(source);
    Map.Entry<String, Fleet.Ship> known = (Map.Entry<String, Fleet.Ship>) copies.get(original);
    if (known != null) {
      return known;
    }
    Map.Entry<String, Fleet.Ship> copy = source instanceof AbstractMap.SimpleEntry
        ? new AbstractMap.SimpleEntry<>(source.getKey(),
        Fleet_ShipCopier.copy(source.getValue(), copies))
        : new AbstractMap.SimpleImmutableEntry<>(source.getKey(),
        Fleet_ShipCopier.copy(source.getValue(), copies));
    // Copying the contents may have reached and copied the original already.
    known = (Map.Entry<String, Fleet.Ship>) copies.putIfAbsent(original, copy);
    return known == null ? copy : known;
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Fleet.Ship>[] takeEntryArray(
      Map.Entry<String, Fleet.Ship>[] source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Map.Entry<String, Fleet.Ship>[] known = (Map.Entry<String, Fleet.Ship>[]) copies.get(source);
    if (known != null) {
      return known;
    }
    Map.Entry<String, Fleet.Ship>[] copy = source.clone();
    copies.put(source, copy);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = takeEntry(copy[i], field, copies);
    }
    unlocked(copies).add(() -> {
      for (int i = 0; i < copy.length; i++) {
        copy[i] = copyTakenEntry(copy[i], copies);
      }
    });
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static AbstractMap.SimpleEntry<Date, Fleet.Ship> copyTakenSimpleEntry(
      AbstractMap.SimpleEntry<Date, Fleet.Ship> source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Object original = copies.get(source);
    AbstractMap.SimpleEntry<Date, Fleet.Ship> known =
        (AbstractMap.SimpleEntry<Date, Fleet.Ship>) copies.get(original);
    if (known != null) {
      return known;
    }
    AbstractMap.SimpleEntry<Date, Fleet.Ship> copy = new AbstractMap.SimpleEntry<>(source.getKey(),
        Fleet_ShipCopier.copy(source.getValue(), copies));
    // Copying the contents may have reached and copied the original already.
    known = (AbstractMap.SimpleEntry<Date, Fleet.Ship>) copies.putIfAbsent(original, copy);
    return known == null ? copy : known;
  }
}
