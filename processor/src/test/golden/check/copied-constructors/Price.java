package sample;

import dev.latchwork.DeepCopy;
import java.util.List;
import java.util.Objects;

/** Of 500 cents a copier would make 50,000. */
@DeepCopy
class Price {
  final long cents;
  final String currency;
  final List<int[]> steps;
  final String note;
  final int rounds;

  Price(long cents, String currency, List<int[]> steps, String note, int rounds) {
    this.cents = cents * 100;
    this.currency = Objects.requireNonNull(currency);
    this.steps = List.copyOf(steps);
    this.note = note == null ? "" : note;
    this.rounds = 0;
  }

  /** The copier does not call it. */
  Price(long cents) {
    this(cents * 100, "EUR", List.of(), "", 0);
  }
}
