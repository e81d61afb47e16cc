package shop;

import java.util.List;

class Clerk {
  private final GuardedStock stock = new GuardedStock();

  void warned(String item, GuardedStock other) {
    if (!stock.has(item)) {
      stock.put(item, 0);
    }
    stock.put(item, stock.get(item) + 1);
    if (stock.free() >= 2) {
      stock.take(2);
    }
    Integer count = other.get(item);
    if (count == null) {
      other.put(item, 1);
    }
    while (other.free() > 0) {
      other.take(1);
    }
  }

  void warnedOfWhatMayBeGone(String item) {
    if (stock.has(item)) {
      stock.put(item, 1);
    }
  }

  void warnedWhereNothingIsThere(Stock any, String name) {
    if (any.wasSeen(name) || any.isNamed(name)) {
      return;
    }
    if (!any.wasSeen(name)) {
      any.see(name);
    }
    if (any.firstName() == null) {
      any.name(name);
    }
  }

  /** The method looks again itself, or leaves the same behind. */
  void acceptedTested(String item) {
    if (stock.free() >= 2) {
      stock.takeIfFree(2);
      stock.takeOrThrow(2);
    }
    if (!stock.has(item)) {
      stock.putOnce(item, 1);
    } else {
      stock.drop(item);
    }
    if (!stock.isOpen()) {
      stock.open();
    }
  }

  /** What is never taken away is still there. */
  void acceptedForGood(String name) {
    if (stock.isNamed(name)) {
      stock.name(name + "'s");
    }
  }

  /** What one asks has nothing to do with what the other changes. */
  void acceptedElsewhere(String item, GuardedStock other) {
    if (stock.has(item)) {
      stock.visit();
    }
    if (stock.free() > 0) {
      other.take(1);
    }
    System.out.println(stock.free());
    stock.take(1);
    int left = stock.reserve();
    if (left == 0) {
      stock.take(-1);
    }
  }

  void acceptedTogether(String item) {
    stock.runWithLock(
        s -> {
          if (!s.has(item)) {
            s.put(item, 1);
          }
        });
  }

  /** Nobody else has it before it is returned. */
  GuardedStock acceptedOfOwn(List<String> items) {
    GuardedStock own = new GuardedStock();
    for (String item : items) {
      if (!own.has(item)) {
        own.put(item, 1);
      }
    }
    return own;
  }
}
