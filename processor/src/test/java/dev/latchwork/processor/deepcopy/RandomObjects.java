package dev.latchwork.processor.deepcopy;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;

/** Creates objects of {@link RandomClasses}, with cycles, aliases and nulls. */
final class RandomObjects {
  private final Random random;
  private final Map<Class<?>, List<Object>> made = new HashMap<>();
  private final Map<Object, Integer> order = new IdentityHashMap<>();
  private int ids;

  RandomObjects(long seed) {
    this.random = new Random(seed);
  }

  /**
   * @param classes the classes of the objects
   */
  Object graph(List<Class<?>> classes) throws ReflectiveOperationException {
    for (Class<?> type : classes) {
      List<Object> all = new ArrayList<>();
      made.put(type, all);
      for (int i = 0; i <= random.nextInt(4); i++) {
        Object object = blank(type);
        all.add(object);
        order.put(object, order.size());
      }
    }
    for (List<Object> all : List.copyOf(made.values())) {
      for (Object each : all) {
        fill(each);
      }
    }
    return made.get(classes.get(random.nextInt(classes.size()))).get(0);
  }

  private static Object blank(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return constructor.newInstance(
        Arrays.stream(constructor.getParameterTypes())
            .map(p -> Array.get(Array.newInstance(p, 1), 0))
            .toArray());
  }

  static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    return fields;
  }

  @SuppressWarnings("unchecked")
  private void fill(Object object) throws ReflectiveOperationException {
    for (Field field : fields(object.getClass())) {
      Object value = value(field.getGenericType(), field.getName());
      if (Modifier.isFinal(field.getModifiers()) && isLater(value, object)) {
        continue;
      }
      boolean keeps = Modifier.isFinal(field.getModifiers()) && field.get(object) != null;
      if (!keeps) {
        field.set(object, value);
      } else if (field.get(object) instanceof Map<?, ?> map) {
        ((Map<Object, Object>) map).putAll(value == null ? Map.of() : (Map<?, ?>) value);
      } else if (field.get(object) instanceof Collection<?> elements) {
        ((Collection<Object>) elements).addAll(value == null ? List.of() : (Collection<?>) value);
      }
    }
  }

  /**
   * Returns whether the value is not created before the object, so that the constructor of the
   * object cannot take it.
   */
  private boolean isLater(Object value, Object object) {
    return order.containsKey(value) && order.get(value) >= order.get(object);
  }

  private Object value(Type type, String name) {
    if (type == int.class) {
      return name.startsWith("id") ? ++ids : random.nextInt();
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (random.nextInt(5) == 0) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return holder((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    Class<?> kind = (Class<?>) type;
    return kind.isArray() ? array(kind.getComponentType()) : one(kind);
  }

  private Object array(Class<?> component) {
    Object array = Array.newInstance(component, random.nextInt(4));
    for (int i = 0; i < Array.getLength(array) && !component.isPrimitive(); i++) {
      Array.set(array, i, one(component));
    }
    return array;
  }

  private Object one(Class<?> type) {
    if (type == String.class) {
      return "s" + ++ids;
    }
    if (type == StringBuilder.class) {
      return new StringBuilder("b" + ++ids);
    }
    List<Object> known = made.computeIfAbsent(type, t -> new ArrayList<>());
    if (type == Date.class && known.size() < 4) {
      known.add(new Date(++ids));
    }
    return known.get(random.nextInt(known.size()));
  }

  private Object holder(Class<?> kind, Type[] of) {
    Class<?> element = (Class<?>) of[of.length - 1];
    if (kind == AtomicReference.class) {
      return new AtomicReference<>(one(element));
    }
    List<Object> some = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      some.add(one(element));
    }
    if (kind == Map.class) {
      Map<String, Object> map = pick(new HashMap<>(), new LinkedHashMap<>(8, .75f, true));
      some.forEach(e -> map.put("k" + ++ids, e));
      return pick(map, new ConcurrentHashMap<>(map), Collections.synchronizedMap(map));
    }
    if (kind == java.util.Set.class) {
      return pick(
          new LinkedHashSet<>(some),
          new HashSet<>(some),
          new CopyOnWriteArraySet<>(some),
          Collections.unmodifiableSet(new LinkedHashSet<>(some)));
    }
    if (kind == java.util.Deque.class) {
      return pick(
          new ArrayDeque<>(some), new LinkedList<>(some), new ConcurrentLinkedDeque<>(some));
    }
    return pick(
        some,
        new LinkedList<>(some),
        new Vector<>(some),
        new CopyOnWriteArrayList<>(some),
        Collections.unmodifiableList(some),
        Collections.synchronizedList(some));
  }

  @SafeVarargs
  private <T> T pick(T... of) {
    return of[random.nextInt(of.length)];
  }
}
