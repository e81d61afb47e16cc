package drawing;

import dev.latchwork.LatchworkGenerated;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Legend}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LegendCopier {
  private LegendCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Legend copy(Legend source) {
    if (source == null) {
      return null;
    }
    Legend copy = new Legend();
    copy.title = source.title;
    copy.entry = copyEntry(source.entry);
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Legend copy(Legend source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Legend known = (Legend) copies.get(source);
    if (known != null) {
      return known;
    }
    Legend copy = new Legend();
    copies.put(source, copy);
    copy.title = source.title;
    copy.entry = copyEntry(source.entry, copies);
    return copy;
  }

  private static Legend.Entry copyEntry(Legend.Entry source) {
    if (source == null) {
      return null;
    }
    Legend.Mark mark = copyMark(source.mark());
    if (mark == source.mark()) {
      return source;
    }
    Legend.Entry copy = new Legend.Entry(source.text(), mark);
    return copy;
  }

  private static Legend.Mark copyMark(Legend.Mark source) {
    if (source == null) {
      return null;
    }
    if (source instanceof Legend.Symbol) {
      return source;
    }
    return copyPicture((Legend.Picture) source);
  }

  private static Legend.Picture copyPicture(Legend.Picture source) {
    if (source == null) {
      return null;
    }
    return new Legend.Picture(copyByteArray(source.pixels()));
  }

  private static byte[] copyByteArray(byte[] source) {
    return source == null ? null : source.clone();
  }

  private static Legend.Entry copyEntry(Legend.Entry source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Legend.Entry known = (Legend.Entry) copies.get(source);
    if (known != null) {
      return known;
    }
    Legend.Mark mark = copyMark(source.mark(), copies);
    if (mark == source.mark()) {
      return source;
    }
    Legend.Entry copy = new Legend.Entry(source.text(), mark);
    copies.put(source, copy);
    return copy;
  }

  private static Legend.Mark copyMark(Legend.Mark source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (source instanceof Legend.Symbol) {
      return source;
    }
    return copyPicture((Legend.Picture) source, copies);
  }

  private static Legend.Picture copyPicture(Legend.Picture source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Legend.Picture known = (Legend.Picture) copies.get(source);
    if (known != null) {
      return known;
    }
    Legend.Picture copy = new Legend.Picture(copyByteArray(source.pixels(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static byte[] copyByteArray(byte[] source, Map<Object, Object> copies) {
    return source == null ? null : (byte[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
