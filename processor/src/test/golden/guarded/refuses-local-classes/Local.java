package no;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

/** No processor is shown what is declared in a block, and no other file can name it. */
class Local {
  final Object anonymous =
      new Object() {
        @Guarded
        class Member {
          int count;
        }
      };

  static {
    @Guarded
    class Initial {
      int count;
    }
  }

  void method() {
    @Guarded
    class Counter {
      int count;

      void increment() {
        count++;
      }
    }

    @Guarded
    record Pair(int a, int b) {}

    @DeepCopy
    class Order {
      int number;
    }

    new Counter().increment();
  }
}
