package odd;

import dev.latchwork.Guarded;

@Guarded
class Tricky<R, X> {
  int lock;
  long version;
  String VERSION;
  int seen;

  static class ReentrantLock {}

  interface LockedFunction {}

  class Override {}

  void enter(ReentrantLock lock, Override override, LockedFunction function) {
    this.lock++;
  }

  int leave(int outermost, int version) {
    return outermost + version + lock;
  }

  boolean isStable(long seen) {
    return seen == this.seen;
  }

  R hold(R r, X x) {
    return r;
  }
}
