package dev.latchwork.processor.guarded.waiting;

import dev.latchwork.Read;
import dev.latchwork.When;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/** A bounded buffer without any lock; each kind of lock guards a subclass of it. */
abstract class Buffer {
  final Deque<Integer> items = new ArrayDeque<>();
  final int capacity;

  /** How often a predicate was tested. */
  final AtomicInteger tests = new AtomicInteger();

  boolean broken;
  int puts;

  Buffer(int capacity) {
    this.capacity = capacity;
  }

  abstract int getPuts();

  boolean notFull() {
    tests.incrementAndGet();
    return items.size() < capacity;
  }

  boolean notEmpty() {
    tests.incrementAndGet();
    if (broken) {
      throw new IllegalArgumentException("broken");
    }
    return !items.isEmpty();
  }

  @When("notFull")
  void put(int item) throws InterruptedException {
    items.add(item);
    puts++;
  }

  @When("notEmpty")
  Integer take() throws InterruptedException {
    return items.remove();
  }

  /** Like {@code take}, but does not declare InterruptedException. */
  @When("notEmpty")
  Integer takeCalmly() {
    return items.remove();
  }

  @When("notEmpty")
  Integer takeNull() throws InterruptedException {
    items.remove();
    return null;
  }

  /** Puts without waiting, whatever the capacity. */
  void add(int item) {
    items.add(item);
  }

  /** Makes the predicate fail, and fails itself. */
  void breakDown() {
    broken = true;
    throw new UnsupportedOperationException("body");
  }

  void repair() {
    broken = false;
  }

  Integer takeInside() throws InterruptedException {
    return take();
  }

  @Read
  Integer takeWhileReading() throws InterruptedException {
    return take();
  }
}
