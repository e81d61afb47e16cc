package desk;

class Register {
  private final Object lock = new Object();

  @GuardedBy("lock")
  int hits;

  @GuardedBy("lock")
  void count() {
    hits++;
  }
}

@interface GuardedBy {
  String value();
}
