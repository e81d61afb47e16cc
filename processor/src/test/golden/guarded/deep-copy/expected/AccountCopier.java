package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Account}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class AccountCopier {
  private static final Class<?> FIXED_SIZE_LIST = Arrays.asList().getClass();

  private static final List<Class<?>> UNMODIFIABLE_LISTS = List.of(
      List.of().getClass(),
      List.of(1).getClass(),
      Collections.emptyList().getClass(),
      Collections.singletonList(1).getClass(),
      Collections.nCopies(1, 1).getClass(),
      Collections.unmodifiableList(new ArrayList<>()).getClass(),
      Collections.unmodifiableList(new LinkedList<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_LISTS = List.of(
      Collections.synchronizedList(new ArrayList<>()).getClass(),
      Collections.synchronizedList(new LinkedList<>()).getClass());

  private AccountCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Account copy(Account source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Account copy(Account source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Account known = (Account) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedAccount guarded)) {
      throw new IllegalArgumentException(
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedAccount#copyLocked}, which holds the lock. */
  static GuardedAccount copyLocked(Account source, Map<Object, Object> copies) {
    // `mailer` is shared, because it is an executor, which is not state.
    GuardedAccount copy = new GuardedAccount(source.id, source.mailer);
    copies.put(source, copy);
    remember(source.bookings, copy.bookings, "Account.bookings", copies);
    remember(source.byPayee, copy.byPayee, "Account.byPayee", copies);
    copy.balance = source.balance;
    copy.bookings.clear();
    for (Date element : source.bookings) {
      copy.bookings.add(copyDate(element, copies));
    }
    copy.byPayee.clear();
    source.byPayee.forEach(
        (key, value) -> copy.byPayee.put(key, copyDateList(value, "Account.byPayee", copies)));
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }

  /**
   * Records {@code made}, which a constructor has created, as the copy of the source. Throws if
   * another copy was recorded before.
   */
  private static void remember(Object source, Object made, String field,
      Map<Object, Object> copies) {
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(
          field + " was copied before the object whose constructor creates it");
    }
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  @SuppressWarnings("unchecked")
  private static <E> List<E> copyOf(List<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayList.class) {
      return new ArrayList<>(source);
    }
    if (kind == LinkedList.class) {
      return new LinkedList<>(source);
    }
    if (kind == CopyOnWriteArrayList.class) {
      return new CopyOnWriteArrayList<>(source);
    }
    if (kind == Vector.class) {
      return new Vector<>(source);
    }
    if (kind == Stack.class) {
      List<E> copy = new Stack<>();
      copy.addAll(source);
      return copy;
    }
    if (kind == FIXED_SIZE_LIST) {
      return Arrays.asList((E[]) source.toArray());
    }
    if (UNMODIFIABLE_LISTS.contains(kind) || SYNCHRONIZED_LISTS.contains(kind)) {
      return new ArrayList<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> List<E> likeSource(List<E> source, List<E> copy) {
    if (UNMODIFIABLE_LISTS.contains(source.getClass())) {
      return Collections.unmodifiableList(copy);
    }
    if (SYNCHRONIZED_LISTS.contains(source.getClass())) {
      return Collections.synchronizedList(copy);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<Date> copyDateList(List<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    List<Date> known = (List<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    List<Date> copy = copyOf(source, field);
    List<Date> result = likeSource(source, copy);
    copies.put(source, result);
    copy.replaceAll(element -> copyDate(element, copies));
    return result;
  }
}
