package table;

import dev.latchwork.DeepCopy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Synchronizers: a fresh one for the three that tell how, a decision for all others. */
@DeepCopy
class Locks {
  ReentrantLock reentrantLock;
  ReentrantReadWriteLock reentrantReadWriteLock;
  StampedLock stampedLock;
  Lock lock;
  ReadWriteLock readWriteLock;
  Condition condition;
  AbstractOwnableSynchronizer abstractOwnableSynchronizer;
  Semaphore semaphore;
  CountDownLatch countDownLatch;
  CyclicBarrier cyclicBarrier;
  Exchanger<String> exchanger;
  Phaser phaser;
}
