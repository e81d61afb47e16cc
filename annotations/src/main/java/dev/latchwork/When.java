package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a method of a {@link Guarded} class wait until another, the predicate, returns true.
 *
 * <pre>{@code
 * @Guarded
 * abstract class Mailbox<T> {
 *   final Deque<T> mail = new ArrayDeque<>();
 *   final int capacity;
 *
 *   Mailbox(int capacity) { this.capacity = capacity; }
 *
 *   boolean notFull() { return mail.size() < capacity; }
 *   boolean notEmpty() { return !mail.isEmpty(); }
 *
 *   @When("notFull")  void put(T message) throws InterruptedException { mail.add(message); }
 *   @When("notEmpty") T take() throws InterruptedException { return mail.remove(); }
 * }
 *
 * mailbox.put(letter);
 * Optional<Letter> first = mailbox.tryTake(Duration.ofSeconds(5));
 * }</pre>
 *
 * <h2>What is generated</h2>
 *
 * <ul>
 *   <li>The override takes the lock, and while the predicate is false it waits without the lock.
 *       When the method runs, the predicate holds and the lock is held; between the two nobody else
 *       was inside.
 *   <li>A timed form, {@code try} and the name of the method, with a {@link java.time.Duration}
 *       after its parameters: {@code Optional<T> tryTake(Duration)}, {@code boolean tryPut(T,
 *       Duration)} where the method returns nothing. If the predicate does not hold in time, it
 *       returns empty or false and the method does not run. Zero and negative durations test once;
 *       one longer than 292 years is 292 years. The time is that of waiting for the predicate; the
 *       lock itself is waited for as long as it takes. A method that returns null makes the timed
 *       form throw {@link NullPointerException}, after it has run.
 *   <li>For each predicate a method that only waits: {@code boolean awaitNotEmpty(Duration)}, false
 *       if it did not hold in time. Another thread may have changed that again when it returns.
 * </ul>
 *
 * <p>They have the visibility of the method and of the predicate. A method of the same signature
 * that exists already wins, with a warning.
 *
 * <h2>Waiting and waking</h2>
 *
 * <p>Every method, setter, updater and {@code withLock} action that may have changed the object
 * wakes one thread whose predicate now holds, if there is one; that thread wakes the next when it
 * leaves. No waiting thread is forgotten, whether others time out, are interrupted or fail. Threads
 * that wait for the same predicate are woken in the order in which they came, but a thread that
 * comes when the predicate holds does not queue behind them. With {@link Guarded.Lock#MONITOR} all
 * are woken and test again.
 *
 * <p>Predicates are tested under the lock, by whoever waits and by whoever leaves, so they have to
 * be quick, and to depend on the state of the object alone: nobody is woken when a clock or another
 * object changes. They count as {@link Read} methods. What a predicate throws is thrown by the
 * method that waits for it, never by the one that made room.
 *
 * <p>A method that declares {@link InterruptedException} is interruptible while it waits, and so is
 * its timed form. Any other waits on, and the thread is interrupted again when it returns.
 *
 * <p>Waiting gives up the lock, so it must not happen where a caller further up relies on it: in
 * another method of the object, in a {@code withLock} action, or under the lock that {@link
 * Guarded#by} names. There the method runs if its predicate holds; if it would have to wait, it
 * throws {@link IllegalStateException}. Under {@link Guarded.Lock#READ_WRITE} it always throws when
 * it is called from a method that only reads.
 *
 * <h2>What is refused</h2>
 *
 * <p>Static, private, abstract, final and {@link Unguarded} methods; {@link Read} methods, which
 * may share the lock; a parameter that may be another object of the class, whose lock would be held
 * meanwhile. A predicate that does not exist, takes parameters, does not return {@code boolean},
 * declares checked exceptions, cannot be overridden, is {@link Unguarded} or waits itself.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface When {

  /**
   * {@return the name of a {@code boolean} method of the class, declared or inherited, without
   * parameters}
   */
  String value();
}
