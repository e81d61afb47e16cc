package dev.latchwork.stress.threads;

import dev.latchwork.When;
import java.util.ArrayDeque;
import java.util.Deque;

/** A queue with room for one letter. */
abstract class Mailbox {
  final Deque<Integer> mail = new ArrayDeque<>(1);

  boolean isEmpty() {
    return mail.isEmpty();
  }

  boolean isFull() {
    return !mail.isEmpty();
  }

  @When("isEmpty")
  void put(int letter) {
    mail.add(letter);
  }

  @When("isFull")
  int take() {
    return mail.remove();
  }

  /** Takes the letter without waiting. Returns zero if the mailbox is empty. */
  abstract int poll();
}
