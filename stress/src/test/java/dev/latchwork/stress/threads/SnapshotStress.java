package dev.latchwork.stress.threads;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.ConcurrentModificationException;
import java.util.NoSuchElementException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/**
 * One thread adds two elements to a list in a method, and the other sees both elements or neither.
 */
public class SnapshotStress {

  @JCStressTest
  @Outcome(id = "\\w+, [02]", expect = ACCEPTABLE, desc = "before or after")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a change is seen by halves")
  @Outcome(expect = FORBIDDEN, desc = "a change is seen by halves")
  @State
  public static class Sizes {
    private final Kind kind = Kind.any();
    private final Shelf shelf = kind.shelf();

    @Actor
    public void write() {
      shelf.addTwice(1);
    }

    @Actor
    public void read(LI_Result r) {
      r.r1 = kind;
      r.r2 = shelf.size();
    }
  }

  @JCStressTest
  @Outcome(id = "\\w+, [02]", expect = ACCEPTABLE, desc = "before or after")
  @Outcome(
      id = "NONE, .*",
      expect = ACCEPTABLE_INTERESTING,
      desc = "torn, or a ConcurrentModificationException (-1)")
  @Outcome(expect = FORBIDDEN, desc = "torn, or a ConcurrentModificationException (-1)")
  @State
  public static class Iterators {
    private final Kind kind = Kind.any();
    private final Shelf shelf = kind.shelf();

    @Actor
    public void write() {
      shelf.addTwice(1);
    }

    @Actor
    public void read(LI_Result r) {
      r.r1 = kind;
      try {
        for (int item : shelf) {
          r.r2 += item;
        }
      } catch (ConcurrentModificationException | NoSuchElementException | NullPointerException e) {
        r.r2 = -1;
      }
    }
  }

  @JCStressTest
  @Outcome(id = "\\w+, [02]", expect = ACCEPTABLE, desc = "before or after")
  @Outcome(id = "NONE, .*", expect = ACCEPTABLE_INTERESTING, desc = "a change is seen by halves")
  @Outcome(expect = FORBIDDEN, desc = "a change is seen by halves")
  @State
  public static class Getters {
    private final Kind kind = Kind.any();
    private final Shelf shelf = kind.shelf();

    @Actor
    public void write() {
      shelf.addTwice(1);
    }

    @Actor
    public void read(LI_Result r) {
      r.r1 = kind;
      r.r2 = shelf.getItems().size();
    }
  }
}
