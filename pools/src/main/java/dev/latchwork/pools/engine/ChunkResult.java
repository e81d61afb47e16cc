package dev.latchwork.pools.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of a chunk, with a {@link Failure} in place of the result of an item that failed, and
 * the time that the work took. This class serializes the results itself, so that a result that
 * cannot be serialized is a failure of its item, not of the cluster.
 */
public final class ChunkResult implements Serializable {
  private static final long serialVersionUID = 1;

  private final int size;
  private final byte[] written;

  /** The time that the work took, in nanoseconds. */
  private final long nanos;

  private ChunkResult(int size, byte[] written, long nanos) {
    this.size = size;
    this.written = written;
    this.nanos = nanos;
  }

  static ChunkResult of(Chunk<?> chunk, List<@Nullable Object> values, long nanos)
      throws IOException {
    byte[] written;
    try {
      written = write(values);
    } catch (Throwable e) {
      for (int i = 0; i < values.size(); i++) {
        Throwable refusal = Wire.refusal(values.get(i), chunk.loader());
        if (refusal != null) {
          String refused = chunk.refused("the result of ", i, values.get(i), refusal);
          values.set(i, Failure.inWords(refused));
        }
      }
      written = write(values);
    }
    return new ChunkResult(values.size(), written, nanos);
  }

  private static byte[] write(List<@Nullable Object> values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      for (Object value : values) {
        out.writeObject(value);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * Returns the values. If a value cannot be deserialized, the list ends with a failure in place of
   * that value.
   */
  List<@Nullable Object> values(Chunk<?> chunk) {
    List<@Nullable Object> values = new ArrayList<>(size);
    try (ObjectInputStream in = Wire.reader(new ByteArrayInputStream(written), chunk.loader())) {
      while (values.size() < size) {
        Object value = in.readObject();
        values.add(
            value instanceof Failure failure ? new Fault(failure.thrown(chunk.loader())) : value);
      }
    } catch (Throwable e) {
      String refused = chunk.refused("the result of ", values.size(), null, e);
      values.add(new Fault(Failure.inWords(refused).thrown(null)));
    }
    return values;
  }

  long nanos() {
    return nanos;
  }

  /** Returns how many items a chunk should have, judging by the time that this chunk took. */
  int fitting() {
    long fitting = Cluster.CHUNK * size / Math.max(1, nanos);
    return (int) Math.max(1, Math.min(fitting, Math.min(8L * size, 1 << 16)));
  }

  /** A failure in place of a value. */
  record Fault(Throwable thrown) {}
}
