package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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

/** Makes deep copies of {@link Account}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class AccountCopier {
  /** Handles for private members of Account and Owned. They are as fast as direct access. */
  private static final VarHandle VISITS;

  private static final VarHandle NOTES;
  private static final VarHandle OWNER;
  private static final VarHandle CENTS;
  private static final VarHandle PIN;
  private static final VarHandle STATUS;
  private static final MethodHandle NEW_ACCOUNT;
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

  static {
    try {
      MethodHandles.Lookup account =
          MethodHandles.privateLookupIn(Account.class, MethodHandles.lookup());
      VISITS = account.findVarHandle(Account.class, "visits", List.class);
      NOTES = account.findVarHandle(Account.class, "notes", List.class);
      CENTS = account.findVarHandle(Account.class, "cents", long.class);
      STATUS = account.unreflectVarHandle(Account.class.getDeclaredField("status"));
      NEW_ACCOUNT = account.findConstructor(Account.class, MethodType.methodType(void.class,
          String.class, long.class));
      MethodHandles.Lookup owned =
          MethodHandles.privateLookupIn(Owned.class, MethodHandles.lookup());
      OWNER = owned.findVarHandle(Owned.class, "owner", String.class);
      PIN = owned.findVarHandle(Owned.class, "pin", int[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private AccountCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Account copy(Account source) {
    // `visits` may hold the same Date twice, so a map remembers the copies.
    return source == null ? null : copy(source,
        new IdentityHashMap<>(Math.max(21, sizeOf(readVisits(source))
        + sizeOf(readNotes(source)))));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
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
    Account copy = newAccount((String) OWNER.get(source), (long) CENTS.get(source));
    copies.put(source, copy);
    List<StringBuilder> notes = readNotes(source);
    List<StringBuilder> notesOfCopy = readNotes(copy);
    remember(notes, notesOfCopy, "Account.notes", copies);
    PIN.set(copy, copyIntArray((int[]) PIN.get(source), copies));
    STATUS.set(copy, STATUS.get(source));
    VISITS.set(copy, copyDateList(readVisits(source), "Account.visits", copies));
    notesOfCopy.clear();
    for (StringBuilder element : notes) {
      notesOfCopy.add(copyStringBuilder(element, copies));
    }
    return copy;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
  }

  @SuppressWarnings("unchecked")
  private static List<Date> readVisits(Account source) {
    return (List<Date>) VISITS.get(source);
  }

  @SuppressWarnings("unchecked")
  private static List<StringBuilder> readNotes(Account source) {
    return (List<StringBuilder>) NOTES.get(source);
  }

  private static Account newAccount(String owner, long cents) {
    try {
      return (Account) NEW_ACCOUNT.invokeExact(owner, cents);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
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

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
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

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
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

  private static StringBuilder copyStringBuilder(StringBuilder source, Map<Object, Object> copies) {
    return source == null ? null : (StringBuilder) copies.computeIfAbsent(source,
        original -> new StringBuilder(source));
  }
}
