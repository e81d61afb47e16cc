package shop;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import dev.latchwork.When;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Has all that is generated beside what is wrapped, names that no box holds among it. */
@Guarded(by = "lock")
class Shelf extends Board {
  protected final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  @Elements final List<int[]> parcels = new ArrayList<>();
  private int moved;
  GuardedShelf next;
  int theNumberOfParcelsThatWereEverPutOnThisShelfByAnyone;
  int 荷物の数は棚に置かれたすべての荷物の数でありそれ以上でもそれ以下でもない;

  boolean isFilled() {
    return !parcels.isEmpty();
  }

  boolean wasMoved() {
    return moved > 0;
  }

  @When("isFilled")
  int[] take() throws InterruptedException {
    return parcels.remove(0);
  }

  @When("wasMoved")
  void awaitMove() {
    moved = 0;
  }

  void put(int[] parcel) {
    parcels.add(parcel);
  }

  void move() {
    moved++;
  }

  @Unguarded
  final boolean fits(int[] parcel, int space) {
    return parcel.length <= space;
  }

  List<int[]> all() {
    return parcels;
  }

  void swapWith(Shelf left, Shelf right, int times) {
    left.moved += times;
    right.moved += times;
  }
}
