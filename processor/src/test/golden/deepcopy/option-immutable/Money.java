package billing;

final class Money {
  private final long cents;

  Money(long cents) {
    this.cents = cents;
  }

  long cents() {
    return cents;
  }
}
