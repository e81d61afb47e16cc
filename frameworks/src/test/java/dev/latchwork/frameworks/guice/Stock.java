package dev.latchwork.frameworks.guice;

import dev.latchwork.Guarded;
import dev.latchwork.frameworks.Carrier;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.Set;

@Guarded
abstract class Stock {
  private final Set<String> titles = new HashSet<>();
  private final Carrier carrier;
  private int limit;

  @Inject
  Stock(@Named("express") Carrier carrier) {
    this.carrier = carrier;
  }

  @Inject
  void setLimit(@Named("limit") int limit) {
    this.limit = limit;
  }

  boolean add(String title) {
    return titles.size() < limit && titles.add(title);
  }

  boolean ship(String title) {
    if (!titles.contains(title)) {
      return false;
    }
    carrier.send(title);
    return titles.remove(title);
  }
}
