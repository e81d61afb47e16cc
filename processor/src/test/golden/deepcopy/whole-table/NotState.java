package table;

import dev.latchwork.DeepCopy;
import java.util.Comparator;
import java.util.logging.Logger;

/** What is shared, with a comment that says so. */
@DeepCopy
class NotState {
  Comparator<String> comparator;
  Logger logger;
  System.Logger langLogger;
  ThreadLocal<String> threadLocal;
  Throwable throwable;
  Runnable function;
  java.util.function.ToIntFunction<String> size;
}
