package desk;

class Visitor {
  void pass(GuardedGate gate) throws InterruptedException {
    synchronized (gate) {
      gate.wait();
    }
  }

  int hits(Register register) {
    register.count();
    return register.hits;
  }
}
