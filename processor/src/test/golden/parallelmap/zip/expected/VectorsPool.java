package math;

import dev.latchwork.LatchworkGenerated;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Workers;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Vectors} over many items in parallel. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class VectorsPool extends Pool {
  private final Engine engine;

  private VectorsPool(Engines engines) {
    super(engines);
    this.engine = engines.cpu();
  }

  /** Opens a pool with as many threads as there are cores. */
  static VectorsPool open() {
    return builder().build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  static VectorsPool open(int parallelism) {
    return builder().parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  static VectorsPool sequential() {
    return builder().sequential();
  }

  /** Returns a builder for a pool with options. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Calls {@link Vectors#dot} in parallel, with one item of each list per call.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  double[] dotZip(List<? extends double[]> aItems, List<? extends double[]> bItems) throws
      InterruptedException {
    List<? extends double[]> a = Items.indexed(aItems);
    List<? extends double[]> b = Items.indexed(bItems);
    int size = Items.sameSize(a, b);
    double[] results = new double[size];
    return engine.map(new Job<>(size, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Vectors.dot(a.get(i), b.get(i));
      }
    }));
  }

  /**
   * Calls {@link Vectors#clashing} in parallel, with one item of each list per call.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  int[] clashingZip(List<Integer> indexItems, List<Integer> range_Items) throws
      InterruptedException {
    List<Integer> index = Items.indexed(indexItems);
    List<Integer> range_ = Items.indexed(range_Items);
    int size = Items.sameSize(index, range_);
    int[] results = new int[size];
    return engine.map(new Job<>(size, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = Vectors.clashing(index.get(i), range_.get(i));
      }
    }));
  }

  /**
   * Calls {@link Vectors#label} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  List<String> labelAll(Collection<? extends String> items, int number) throws
      InterruptedException {
    return engine.map(labelJob(items, number));
  }

  private Job<List<String>> labelJob(Collection<? extends String> items, int number) {
    List<? extends String> source = Items.indexed(items);
    List<String> results = Items.slots(source.size());
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Vectors.label(source.get(i), number));
      }
    });
  }

  /**
   * Calls {@link Vectors#label} in parallel, with one item of each list per call.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  List<String> labelZip(List<? extends String> nameItems, List<Integer> numberItems) throws
      InterruptedException {
    List<? extends String> name = Items.indexed(nameItems);
    List<Integer> number = Items.indexed(numberItems);
    int size = Items.sameSize(name, number);
    List<String> results = Items.slots(size);
    return engine.map(new Job<>(size, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Vectors.label(name.get(i), number.get(i)));
      }
    }));
  }

  /**
   * Calls {@link Vectors#resized} in parallel, with one item of each list per call.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  List<String> resizedZip(List<? extends String> Items_Items, List<Integer> sizeItems) throws
      InterruptedException {
    List<? extends String> Items_ = Items.indexed(Items_Items);
    List<Integer> size = Items.indexed(sizeItems);
    int size_ = Items.sameSize(Items_, size);
    List<String> results = Items.slots(size_);
    return engine.map(new Job<>(size_, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, Vectors.resized(Items_.get(i), size.get(i)));
      }
    }));
  }

  /** Builds a pool with options. */
  @LatchworkGenerated
  static final class Builder extends PoolBuilder<VectorsPool, Builder> {
    private Builder() {
      super(VectorsPool.class, Workers.cpu());
    }

    @Override
    public VectorsPool build() {
      return new VectorsPool(engines());
    }

    private VectorsPool sequential() {
      return new VectorsPool(sequentialEngines());
    }
  }
}
