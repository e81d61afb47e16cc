package beans;

import dev.latchwork.LatchworkGenerated;
import java.beans.PropertyChangeListener;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.text.DateFormatSymbols;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EventListener;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SimpleTimeZone;
import java.util.SortedMap;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Bean}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BeanCopier {
  /** Handles for private members of Bean. They are as fast as direct access. */
  private static final VarHandle GETTER;

  private static final VarHandle TYPE;
  private static final VarHandle SETTER;
  private static final VarHandle SIGNATURE;
  private static final VarHandle FIELD;
  private static final VarHandle MEMBER;
  private static final VarHandle CLOCK;
  private static final VarHandle LISTENER;
  private static final VarHandle LISTENERS;
  private static final VarHandle OTHERS;
  private static final VarHandle ZONE;
  private static final VarHandle SIMPLE_ZONE;
  private static final VarHandle FORMAT;
  private static final VarHandle MONTHS;
  private static final VarHandle SYMBOLS;
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

  private static final List<Class<?>> UNMODIFIABLE_MAPS = List.of(
      Map.of().getClass(),
      Map.of(1, 1).getClass(),
      Collections.emptyMap().getClass(),
      Collections.singletonMap(1, 1).getClass(),
      Collections.unmodifiableMap(new HashMap<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_MAPS = List.of(
      Collections.synchronizedMap(new HashMap<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_NAVIGABLE_MAPS = List.of(
      Collections.emptyNavigableMap().getClass(),
      Collections.unmodifiableNavigableMap(new TreeMap<>()).getClass());

  private static final List<Class<?>> UNMODIFIABLE_SORTED_MAPS = List.of(
      Collections.unmodifiableSortedMap(new TreeMap<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_NAVIGABLE_MAPS = List.of(
      Collections.synchronizedNavigableMap(new TreeMap<>()).getClass());

  private static final List<Class<?>> SYNCHRONIZED_SORTED_MAPS = List.of(
      Collections.synchronizedSortedMap(new TreeMap<>()).getClass());

  static {
    try {
      MethodHandles.Lookup bean = MethodHandles.privateLookupIn(Bean.class, MethodHandles.lookup());
      GETTER = bean.findVarHandle(Bean.class, "getter", Method.class);
      TYPE = bean.findVarHandle(Bean.class, "type", Type.class);
      SETTER = bean.findVarHandle(Bean.class, "setter", MethodHandle.class);
      SIGNATURE = bean.findVarHandle(Bean.class, "signature", MethodType.class);
      FIELD = bean.findVarHandle(Bean.class, "field", VarHandle.class);
      MEMBER = bean.findVarHandle(Bean.class, "member", Member.class);
      CLOCK = bean.findVarHandle(Bean.class, "clock", Clock.class);
      LISTENER = bean.findVarHandle(Bean.class, "listener", EventListener.class);
      LISTENERS = bean.findVarHandle(Bean.class, "listeners", List.class);
      OTHERS = bean.findVarHandle(Bean.class, "others", Map.class);
      ZONE = bean.findVarHandle(Bean.class, "zone", TimeZone.class);
      SIMPLE_ZONE = bean.findVarHandle(Bean.class, "simpleZone", SimpleTimeZone.class);
      FORMAT = bean.findVarHandle(Bean.class, "format", MessageFormat.class);
      MONTHS = bean.findVarHandle(Bean.class, "months", DateFormatSymbols.class);
      SYMBOLS = bean.findVarHandle(Bean.class, "symbols", DecimalFormatSymbols.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private BeanCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Bean copy(Bean source) {
    // `zone` and `simpleZone` may lead to the same SimpleTimeZone, so a map remembers the copies.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Bean copy(Bean source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Bean known = (Bean) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Bean.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Bean copy = new Bean();
    copies.put(source, copy);
    // `getter` is shared, because it is a reflected member.
    GETTER.set(copy, (Method) GETTER.get(source));
    // `type` is shared, because it is a reflected type.
    TYPE.set(copy, (Type) TYPE.get(source));
    SETTER.set(copy, (MethodHandle) SETTER.get(source));
    SIGNATURE.set(copy, (MethodType) SIGNATURE.get(source));
    FIELD.set(copy, (VarHandle) FIELD.get(source));
    // `member` is shared, because it is a reflected member.
    MEMBER.set(copy, (Member) MEMBER.get(source));
    // `clock` is shared, because it is a clock.
    CLOCK.set(copy, (Clock) CLOCK.get(source));
    // `listener` is shared, because it is a listener.
    LISTENER.set(copy, (EventListener) LISTENER.get(source));
    // Within `listeners`, each listener is shared, not copied.
    LISTENERS.set(copy,
        copyPropertyChangeListenerList(readListeners(source), "Bean.listeners", copies));
    // Within `others`, each reflected member is shared, not copied.
    OTHERS.set(copy, copyMethodMap(readOthers(source), "Bean.others", copies));
    ZONE.set(copy, copyTimeZone((TimeZone) ZONE.get(source), copies));
    SIMPLE_ZONE.set(copy, copySimpleTimeZone((SimpleTimeZone) SIMPLE_ZONE.get(source), copies));
    FORMAT.set(copy, copyMessageFormat((MessageFormat) FORMAT.get(source), copies));
    MONTHS.set(copy, copyDateFormatSymbols((DateFormatSymbols) MONTHS.get(source), copies));
    SYMBOLS.set(copy, copyDecimalFormatSymbols((DecimalFormatSymbols) SYMBOLS.get(source), copies));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<PropertyChangeListener> readListeners(Bean source) {
    return (List<PropertyChangeListener>) LISTENERS.get(source);
  }

  @SuppressWarnings("unchecked")
  private static List<PropertyChangeListener> copyPropertyChangeListenerList(
      List<PropertyChangeListener> source, String field, Map<Object, Object> copies) {
    return source == null ? null : (List<PropertyChangeListener>) copies.computeIfAbsent(source,
        original -> likeSource(source, copyOf(source, field)));
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
  private static Map<String, Method> readOthers(Bean source) {
    return (Map<String, Method>) OTHERS.get(source);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Method> copyMethodMap(Map<String, Method> source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (Map<String, Method>) copies.computeIfAbsent(source,
        original -> likeSource(source, copyOf(source, field)));
  }

  @SuppressWarnings("unchecked")
  private static <K, V> Map<K, V> copyOf(Map<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == HashMap.class) {
      return new HashMap<>(source);
    }
    if (kind == LinkedHashMap.class) {
      return (Map<K, V>) ((LinkedHashMap<?, ?>) source).clone();
    }
    if (kind == EnumMap.class) {
      return (Map<K, V>) ((EnumMap<?, ?>) source).clone();
    }
    if (kind == IdentityHashMap.class) {
      return new IdentityHashMap<>(source);
    }
    if (kind == Hashtable.class) {
      return new Hashtable<>(source);
    }
    if (kind == WeakHashMap.class) {
      return new WeakHashMap<>(source);
    }
    if (kind == ConcurrentHashMap.class) {
      return new ConcurrentHashMap<>(source);
    }
    if (UNMODIFIABLE_MAPS.contains(kind) || SYNCHRONIZED_MAPS.contains(kind)) {
      Map<K, V> copy = new LinkedHashMap<>(source);
      if (copy.size() < source.size()) {
        // The source holds keys that equal each other,
        // and only an IdentityHashMap keeps them apart.
        return new IdentityHashMap<>(source);
      }
      return copy;
    }
    if (source instanceof SortedMap<K, V> sortedMap) {
      return copyOf(sortedMap, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <K, V> SortedMap<K, V> copyOf(SortedMap<K, V> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == TreeMap.class) {
      return new TreeMap<>(source);
    }
    if (kind == ConcurrentSkipListMap.class) {
      return new ConcurrentSkipListMap<>(source);
    }
    if (UNMODIFIABLE_NAVIGABLE_MAPS.contains(kind) || UNMODIFIABLE_SORTED_MAPS.contains(kind)
        || SYNCHRONIZED_NAVIGABLE_MAPS.contains(kind) || SYNCHRONIZED_SORTED_MAPS.contains(kind)) {
      return new TreeMap<>(source);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <K, V> Map<K, V> likeSource(Map<K, V> source, Map<K, V> copy) {
    if (UNMODIFIABLE_MAPS.contains(source.getClass())) {
      return Collections.unmodifiableMap(copy);
    }
    if (SYNCHRONIZED_MAPS.contains(source.getClass())) {
      return Collections.synchronizedMap(copy);
    }
    if (source instanceof SortedMap<K, V> sortedMap) {
      return likeSource(sortedMap, (SortedMap<K, V>) copy);
    }
    return copy;
  }

  private static <K, V> SortedMap<K, V> likeSource(SortedMap<K, V> source, SortedMap<K, V> copy) {
    if (UNMODIFIABLE_NAVIGABLE_MAPS.contains(source.getClass())) {
      return Collections.unmodifiableNavigableMap((NavigableMap<K, V>) copy);
    }
    if (UNMODIFIABLE_SORTED_MAPS.contains(source.getClass())) {
      return Collections.unmodifiableSortedMap(copy);
    }
    if (SYNCHRONIZED_NAVIGABLE_MAPS.contains(source.getClass())) {
      return Collections.synchronizedNavigableMap((NavigableMap<K, V>) copy);
    }
    if (SYNCHRONIZED_SORTED_MAPS.contains(source.getClass())) {
      return Collections.synchronizedSortedMap(copy);
    }
    return copy;
  }

  private static TimeZone copyTimeZone(TimeZone source, Map<Object, Object> copies) {
    return source == null ? null : (TimeZone) copies.computeIfAbsent(source,
        original -> (TimeZone) source.clone());
  }

  private static SimpleTimeZone copySimpleTimeZone(SimpleTimeZone source,
      Map<Object, Object> copies) {
    return source == null ? null : (SimpleTimeZone) copies.computeIfAbsent(source,
        original -> (SimpleTimeZone) source.clone());
  }

  private static MessageFormat copyMessageFormat(MessageFormat source, Map<Object, Object> copies) {
    return source == null ? null : (MessageFormat) copies.computeIfAbsent(source,
        original -> (MessageFormat) source.clone());
  }

  private static DateFormatSymbols copyDateFormatSymbols(DateFormatSymbols source,
      Map<Object, Object> copies) {
    return source == null ? null : (DateFormatSymbols) copies.computeIfAbsent(source,
        original -> (DateFormatSymbols) source.clone());
  }

  private static DecimalFormatSymbols copyDecimalFormatSymbols(DecimalFormatSymbols source,
      Map<Object, Object> copies) {
    return source == null ? null : (DecimalFormatSymbols) copies.computeIfAbsent(source,
        original -> (DecimalFormatSymbols) source.clone());
  }
}
