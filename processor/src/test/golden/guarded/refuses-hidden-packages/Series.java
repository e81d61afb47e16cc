package books;

import dev.latchwork.Guarded;

/** Both of its variables mean something else than generated code does. */
@Guarded
class Series<VarHandle, Thread> {
  VarHandle first;
  Thread last;
  Objects others;
  String java;
}
