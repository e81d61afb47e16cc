package shop;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.util.AbstractCollection;
import java.util.ArrayDeque;
import java.util.Deque;

/** It waits as well. */
@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
abstract class Counter extends AbstractCollection<String> {
  @Elements final Deque<String> guests = new ArrayDeque<>();

  boolean isBusy() {
    return !guests.isEmpty();
  }

  @Override
  public boolean add(String guest) {
    return guests.add(guest);
  }

  @When("isBusy")
  String serve() {
    return guests.remove();
  }
}
