package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.parallelmap.model.PoolNames;

/** The classes of latchwork-pools that generated code uses. */
final class Library {
  static final ClassName POOL = user("Pool");
  static final ClassName POOL_BUILDER = user("PoolBuilder");
  static final ClassName OUTCOME = user("Outcome");

  static final ClassName CALL = engine("Call");
  static final ClassName CHUNK = engine("Chunk");
  static final ClassName ENGINE = engine("Engine");
  static final ClassName ENGINES = engine("Engines");
  static final ClassName ITEMS = engine("Items");
  static final ClassName JOB = engine("Job");
  static final ClassName STEP = engine("Step");
  static final ClassName WORKERS = engine("Workers");

  private Library() {}

  private static ClassName user(String name) {
    return ClassName.get(PoolNames.LIBRARY, name);
  }

  private static ClassName engine(String name) {
    return ClassName.get(PoolNames.LIBRARY + ".engine", name);
  }
}
