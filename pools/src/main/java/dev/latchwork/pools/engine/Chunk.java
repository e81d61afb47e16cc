package dev.latchwork.pools.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Items of a distributed method, with everything that is needed to call the method for them.
 * Generated code has a subclass for each distributed method; the subclass's fields are sent too.
 *
 * @param <R> the type of a result
 */
public abstract class Chunk<R> implements Callable<ChunkResult>, Serializable {
  private static final long serialVersionUID = 1;

  private final String method;

  /** The index of the first item, or -1 for a single item that is not part of a map call. */
  private int first = -1;

  /** Whether to map all items, even if some fail. */
  private boolean goesOn;

  /**
   * Creates a chunk. Called by generated code.
   *
   * @param method how messages name the mapped method, such as {@code Similarity.compare}
   */
  protected Chunk(String method) {
    this.method = method;
  }

  /**
   * Returns the number of items.
   *
   * @return the number
   */
  protected abstract int size();

  /**
   * Returns an item as it is sent. If the map call was passed a list for each parameter, the item
   * is a list of the arguments of one call.
   *
   * @param i the item's index in the chunk
   * @return the item
   */
  protected abstract @Nullable Object item(int i);

  /**
   * Maps an item.
   *
   * @param i the item's index in the chunk
   * @return the item's result
   * @throws Throwable what the mapped method throws
   */
  protected abstract R at(int i) throws Throwable;

  void travelsFrom(int index, boolean toTheEnd) {
    first = index;
    goesOn = toTheEnd;
  }

  /**
   * Maps the items, on the machine to which the cluster has sent the chunk. Exceptions of the
   * mapped method are part of the result. So anything that {@code call} itself throws is a failure
   * of the cluster, such as an interrupt because the machine is leaving, and the chunk may be sent
   * to another machine.
   */
  @Override
  public final ChunkResult call() throws InterruptedException, IOException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the first item");
    }
    long start = System.nanoTime();
    List<@Nullable Object> values = new ArrayList<>(size());
    InterruptSensor sensor = new InterruptSensor();
    sensor.listen();
    try {
      boolean wanted = true;
      while (wanted && values.size() < size()) {
        Object value = outcome(values.size(), sensor);
        values.add(value);
        wanted = goesOn || !(value instanceof Failure);
      }
    } finally {
      sensor.stop();
    }
    return ChunkResult.of(this, values, System.nanoTime() - start);
  }

  private @Nullable Object outcome(int i, InterruptSensor sensor) throws InterruptedException {
    Object outcome;
    Throwable thrown = null;
    try {
      outcome = at(i);
    } catch (Throwable e) {
      outcome = Failure.of(e);
      thrown = e;
    }
    if (thrown != null || Thread.currentThread().isInterrupted()) {
      requireNoInterrupt(sensor, thrown);
    }
    return outcome;
  }

  private void requireNoInterrupt(InterruptSensor sensor, @Nullable Throwable thrown)
      throws InterruptedException {
    if (sensor.hasHeard(thrown)) {
      throw new InterruptedException(method + " was interrupted from outside");
    }
  }

  /**
   * Throws {@link Unsendable} if an item cannot be serialized and deserialized, and {@link
   * Unanswered} if the target or an argument cannot.
   */
  void requireSerializable() {
    for (int i = 0; i < size(); i++) {
      Throwable refusal = Wire.refusal(item(i), loader());
      if (refusal != null) {
        throw new Unsendable(i, refused("", i, item(i), refusal), refusal);
      }
    }
    Throwable refusal = Wire.refusal(this, loader());
    if (refusal != null) {
      throw new Unanswered(
          method + ": the target or an argument cannot be serialized: " + Thrown.text(refusal),
          refusal);
    }
  }

  String refused(String whatOf, int i, @Nullable Object refused, Throwable refusal) {
    String item = first < 0 ? "the item" : "item " + (first + i);
    String type = refused == null ? "" : " (" + refused.getClass().getName() + ")";
    return method + ": " + whatOf + item + type + " cannot be serialized: " + Thrown.text(refusal);
  }

  @Nullable
  ClassLoader loader() {
    return getClass().getClassLoader();
  }

  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // an R, or null
  static <R> R result(@Nullable Object value) throws Throwable {
    if (value instanceof ChunkResult.Fault fault) {
      throw fault.thrown();
    }
    return (R) value;
  }
}
