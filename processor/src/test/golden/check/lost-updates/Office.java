package tally;

class Office {
  void accepted(GuardedTicket ticket) {
    if (ticket.getSeat() == null) {
      ticket.setSeat("12A");
    }
  }

  void warned(GuardedTicket ticket) {
    if (ticket.getPrice() == 0) {
      ticket.setPrice(10);
    }
  }
}
