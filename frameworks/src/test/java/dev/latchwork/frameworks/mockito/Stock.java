package dev.latchwork.frameworks.mockito;

import dev.latchwork.Guarded;
import dev.latchwork.frameworks.Carrier;
import java.util.HashSet;
import java.util.Set;

@Guarded
abstract class Stock {
  private final Set<String> titles = new HashSet<>();
  private final Carrier carrier;

  Stock(Carrier carrier) {
    this.carrier = carrier;
  }

  void add(String title) {
    titles.add(title);
  }

  boolean ship(String title) {
    if (!titles.contains(title)) {
      return false;
    }
    carrier.send(title);
    return titles.remove(title);
  }
}
