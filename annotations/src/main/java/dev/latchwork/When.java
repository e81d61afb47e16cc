package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a {@link Guarded} class wait until another method, its condition, returns true.
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
 *   <li>An override that takes the lock and, while the condition is false, waits without holding
 *       the lock. When the method runs, the condition is true and the lock is held: no other thread
 *       has held the lock since the condition was tested.
 *   <li>A timed form, named {@code try} plus the name of the method, with a {@link
 *       java.time.Duration} after the method's parameters: {@code Optional<T> tryTake(Duration)},
 *       or {@code boolean tryPut(T, Duration)} if the method returns nothing. If the condition does
 *       not become true in time, the timed form returns empty or false, and the method does not
 *       run. If the duration is zero or negative, the condition is tested once; a duration longer
 *       than 292 years counts as 292 years. Only the wait for the condition is timed; the wait for
 *       the lock itself has no limit. If the method returns null, the timed form throws {@link
 *       NullPointerException}, after the method has run.
 *   <li>For each condition, a method that only waits, such as {@code boolean
 *       awaitNotEmpty(Duration)}. It returns false if the condition did not become true in time. By
 *       the time it returns true, another thread may have changed the object again.
 * </ul>
 *
 * <p>The timed form is as visible as the {@code @When} method, and the method that only waits is as
 * visible as the condition. If the class already has a method with the signature of one of these
 * generated methods, the class's own method is kept, and the compiler warns.
 *
 * <h2>Waiting and waking</h2>
 *
 * <p>Every method, setter, {@code update} method and {@code withLock} action that may have changed
 * the object wakes one waiting thread whose condition is now true, if there is such a thread. When
 * that thread releases the lock, it wakes the next. No waiting thread is forgotten, even if others
 * time out, are interrupted or fail. Threads that wait for the same condition are woken in order of
 * arrival, but a thread that finds the condition true on arrival does not queue behind them. With
 * {@link Guarded.Lock#MONITOR}, all waiting threads are woken and test their conditions again.
 *
 * <p>Conditions are tested under the lock, by waiting threads and by threads that are about to
 * release the lock. So a condition must be quick, and must depend only on the state of the object:
 * no thread is woken because time has passed or another object has changed. Conditions count as
 * {@link Read} methods. An exception from a condition is thrown by the method that waits for this
 * condition, never by a method that changed the object.
 *
 * <p>If a method declares {@link InterruptedException}, its wait can be interrupted, and so can the
 * wait of its timed form. Otherwise the method continues to wait after an interrupt, and the
 * thread's interrupt flag is set again when the method returns.
 *
 * <p>Waiting releases the lock, so a method must not wait where its caller relies on holding the
 * lock: in another method of the object, in a {@code withLock} action, or under the lock that
 * {@link Guarded#by} names. If a {@code @When} method is called in such a place, it runs if its
 * condition is true, and throws {@link IllegalStateException} if it would have to wait. Under
 * {@link Guarded.Lock#READ_WRITE}, a {@code @When} method always throws this exception if it is
 * called from a method that only reads.
 *
 * <h2>What is refused</h2>
 *
 * <p>Static, private, abstract, final and {@link Unguarded} methods; {@link Read} methods, which
 * may share the lock; methods with a parameter that may be another object of the class, since that
 * object's lock would be held during the wait. Also refused is a condition that does not exist,
 * takes parameters, does not return {@code boolean}, declares checked exceptions, cannot be
 * overridden, is {@link Unguarded}, or is itself a {@code @When} method.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface When {

  /**
   * {@return the name of the condition: a {@code boolean} method of the class, declared or
   * inherited, without parameters}
   */
  String value();
}
