package dev.latchwork.frameworks.cdi;

import dev.latchwork.Guarded;
import dev.latchwork.frameworks.Carrier;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;

@ApplicationScoped
@Guarded(open = true)
public abstract class Stock {
  private final Set<String> titles = new HashSet<>();
  private final Carrier carrier;

  @Inject
  Stock(@Express Carrier carrier) {
    this.carrier = carrier;
  }

  /** CDI requires this one to create proxies. */
  protected Stock() {
    this(title -> {});
  }

  @PostConstruct
  void open() {
    titles.add("Sanditon");
  }

  boolean ship(String title) {
    if (!titles.contains(title)) {
      return false;
    }
    carrier.send(title);
    return titles.remove(title);
  }
}
