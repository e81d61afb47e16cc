package pools;

import dev.latchwork.Guarded;

/** The pool and the wrapper are generated in the same build, and known for what they will be. */
@Guarded
class Desk {
  final JobPool pool = JobPool.open();
  GuardedComparator<String> order;
  int open;
}
