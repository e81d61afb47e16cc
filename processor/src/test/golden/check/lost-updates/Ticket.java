package tally;

import dev.latchwork.Guarded;

@Guarded
class Ticket {
  private String seat;
  private int price;

  String getSeat() {
    return seat;
  }

  /** A second call loses nothing. */
  void setSeat(String seat) {
    if (this.seat != null) {
      throw new IllegalStateException("taken");
    }
    this.seat = seat;
  }

  int getPrice() {
    return price;
  }

  /** The test does not look at the field. */
  void setPrice(int price) {
    if (price < 0) {
      throw new IllegalArgumentException();
    }
    this.price = price;
  }
}
