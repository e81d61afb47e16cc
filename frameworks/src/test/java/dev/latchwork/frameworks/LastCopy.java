package dev.latchwork.frameworks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A carrier that makes the next customer ask for the last copy while the first sale is still in
 * progress. A shop that lets the second thread in sells the last copy twice.
 */
public final class LastCopy implements Carrier {
  private final List<String> sent = new ArrayList<>();
  private Optional<Rival> nextCustomer = Optional.empty();

  @Override
  public void send(String title) {
    sent.add(title);
    Optional<Rival> next = nextCustomer;
    nextCustomer = Optional.empty();
    next.ifPresent(Rival::run);
  }

  /** Sells a title twice at the same time, and returns what was sent. */
  public List<String> sell(String title, Predicate<String> shop) {
    Rival rival = new Rival(() -> shop.test(title));
    nextCustomer = Optional.of(rival);
    shop.test(title);
    rival.join();
    return List.copyOf(sent);
  }
}
