package fields;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link BitField}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class BitFieldCopier {
  /** Handles for private members of BitField. They are as fast as direct access. */
  private static final VarHandle MASK;

  private static final VarHandle SHIFT;
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
      MethodHandles.Lookup bitField =
          MethodHandles.privateLookupIn(BitField.class, MethodHandles.lookup());
      MASK = bitField.findVarHandle(BitField.class, "mask", int.class);
      SHIFT = bitField.findVarHandle(BitField.class, "shift", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private BitFieldCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static BitField copy(BitField source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != BitField.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    BitField copy = new BitField((int) MASK.get(source), source.name, source.names == null ? null
        : likeSource(source.names, copyOf(source.names, "BitField.names")));
    int shift = (int) SHIFT.get(source);
    int shiftOfCopy = (int) SHIFT.get(copy);
    if (shift != shiftOfCopy) {
      throw new IllegalStateException(
          "BitField.shift is computed by the constructor, and differs in the copy");
    }
    if (source.empty != copy.empty) {
      throw new IllegalStateException(
          "BitField.empty is computed by the constructor, and differs in the copy");
    }
    if (Double.compare(source.share, copy.share) != 0) {
      throw new IllegalStateException(
          "BitField.share is computed by the constructor, and differs in the copy");
    }
    if (!Objects.equals(source.text, copy.text)) {
      throw new IllegalStateException(
          "BitField.text is computed by the constructor, and differs in the copy");
    }
    if (source.size != copy.size) {
      throw new IllegalStateException(
          "BitField.size is computed by the constructor, and differs in the copy");
    }
    copy.values = source.values == null ? null : source.values.clone();
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static BitField copy(BitField source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    BitField known = (BitField) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != BitField.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    BitField copy = new BitField((int) MASK.get(source), source.name,
        copyStringList(source.names, "BitField.names", copies));
    copies.put(source, copy);
    int shift = (int) SHIFT.get(source);
    int shiftOfCopy = (int) SHIFT.get(copy);
    if (shift != shiftOfCopy) {
      throw new IllegalStateException(
          "BitField.shift is computed by the constructor, and differs in the copy");
    }
    if (source.empty != copy.empty) {
      throw new IllegalStateException(
          "BitField.empty is computed by the constructor, and differs in the copy");
    }
    if (Double.compare(source.share, copy.share) != 0) {
      throw new IllegalStateException(
          "BitField.share is computed by the constructor, and differs in the copy");
    }
    if (!Objects.equals(source.text, copy.text)) {
      throw new IllegalStateException(
          "BitField.text is computed by the constructor, and differs in the copy");
    }
    if (source.size != copy.size) {
      throw new IllegalStateException(
          "BitField.size is computed by the constructor, and differs in the copy");
    }
    copy.values = copyIntArray(source.values, copies);
    return copy;
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
  private static List<String> copyStringList(List<String> source, String field,
      Map<Object, Object> copies) {
    return source == null ? null : (List<String>) copies.computeIfAbsent(source,
        original -> likeSource(source, copyOf(source, field)));
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
