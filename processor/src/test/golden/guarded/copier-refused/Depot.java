package no;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.io.Serializable;
import java.util.concurrent.Semaphore;

/** Nothing that is generated calls the copier that was refused, so that the error stands alone. */
@Guarded
@DeepCopy
abstract class Depot implements Serializable {
  private static final long serialVersionUID = 1;

  private transient Semaphore gates = new Semaphore(2);

  abstract Depot deepCopy();

  void pass() throws InterruptedException {
    gates.acquire();
  }

  static Depot twin(GuardedDepot depot) {
    return depot.deepCopy();
  }
}
