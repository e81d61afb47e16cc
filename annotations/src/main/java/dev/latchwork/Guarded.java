package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class safe to share between threads: a subclass is generated whose every way in goes
 * through one lock. On an interface a wrapper is generated that does the same for any object of it.
 *
 * <pre>{@code
 * @Guarded
 * abstract class Account {
 *   final String id;
 *   long balance;
 *
 *   Account(String id) { this.id = id; }
 *
 *   abstract long getBalance();
 *   void deposit(long amount) { balance += amount; }
 * }
 *
 * GuardedAccount account = new GuardedAccount("A-1");
 * account.deposit(100);
 * account.updateBalance(balance -> balance * 2);
 * account.runWithLock(a -> { if (a.getBalance() > 50) a.deposit(-50); });
 * }</pre>
 *
 * <h2>What is generated</h2>
 *
 * <p>{@code final class GuardedAccount extends Account}, in the same package and with the same
 * visibility ({@code GuardedOuter_Inner} for a nested class):
 *
 * <ul>
 *   <li>a constructor for each constructor that is not private;
 *   <li>an override of every overridable instance method, declared or inherited, interface defaults
 *       included, that takes the lock, calls the original and releases the lock, whether it returns
 *       or throws. Not for {@code finalize}, {@link Unguarded} methods and what only {@code Object}
 *       implements; an inherited public {@code clone()} throws;
 *   <li>for each declared instance field that is not private, and is not a lock, pool or other
 *       resource: a getter, and for one that is not final a setter and an {@code update} method
 *       that takes a function and returns the new value. They have the visibility of the field, or
 *       the one that {@link #access} chooses for private fields too, and implement abstract methods
 *       of the same signature. A method of that signature that exists already wins. A field for
 *       which the class itself has a plain getter and setter has an {@code update} method;
 *   <li>{@code toString()}, unless the class has its own: all instance fields by name, private ones
 *       and those of superclasses in the same module included. Locks, pools and other resources
 *       never appear, {@link Redacted} fields print as {@code ***}. It waits for the lock 100 ms at
 *       most, for a monitor as long as it takes, and formats when the lock is released: an object
 *       of a type that is neither immutable nor known how to copy, such as that of a type variable,
 *       formats itself, in whatever state it is. Guarded objects in fields, collections and arrays
 *       print by class and identity, without their lock;
 *   <li>{@code withLock} and {@code runWithLock} for actions of several steps, {@code tryWithLock}
 *       to give up in time. Checked exceptions of the action pass through with their type;
 *   <li>for each {@link When} method an override that waits until its predicate holds, and forms
 *       that give up in time;
 *   <li>for an {@code Iterator<T>}: {@code Optional<T> tryNext()}, which is {@code hasNext} and
 *       {@code next} in one step;
 *   <li>with {@link Elements}: {@code iterator()}, {@code size()} and their kin over a snapshot;
 *   <li>with {@link DeepCopy}: {@code deepCopy()}, and a copy is what is written if the class is
 *       serializable.
 * </ul>
 *
 * <p>A getter returns a copy of guarded mutable state: arrays and collections are copied with their
 * contents, and are unmodifiable where the declared type is an interface; setters copy on the way
 * in. Null stays null. What cannot be copied is returned as it is, with a warning.
 *
 * <h2>On an interface</h2>
 *
 * <p>{@code @Guarded interface Cache<K, V>} gives {@code final class GuardedCache<K, V> implements
 * Cache<K, V>} with the constructor {@code GuardedCache(Cache<K, V> delegate)}; null throws. Every
 * method, defaults and {@code toString}, {@code equals} and {@code hashCode} included, calls the
 * delegate under the lock. Collections and maps print their elements, and give them to {@code
 * forEach}, when the lock is released; what else a wrapper's {@code toString()} calls, it calls
 * under the lock, for which it waits 100 ms at most. {@code forEach} walks what a {@code for} loop
 * walks: outside the lock a snapshot, so that its action may add to the collection, and is not
 * called for what it adds. A result that is the delegate itself becomes the wrapper. Default
 * methods that make another function of this one, such as {@code Comparator.reversed()}, are those
 * of the interface, so that what they return comes back through the lock. {@link Of} does the same
 * for an interface of someone else.
 *
 * <h2>Views and other objects</h2>
 *
 * <p>Iterators, streams, sub-lists, key sets and other views that a method would return become
 * snapshots. A thread that is inside the lock already, in {@code withLock} for instance, gets the
 * real view and may change through it, unless it only reads under {@link Lock#READ_WRITE}: others
 * read with it. Streams stay with that thread, whatever they are called. Iterators and streams of a
 * method that is not known to return a view are handed out as they are, with a warning; any other
 * collection that a method returns is taken to be a copy. A method that is passed another guarded
 * object of the class holds both locks; the order in which they are taken is the same for all
 * threads. It is an order of objects, so where {@link #by} gives two objects one lock, no method
 * may take another object.
 *
 * <h2>What is refused</h2>
 *
 * <p>Types that cannot be subclassed (final, sealed, record, enum, local, inner and private
 * classes, classes with private constructors only), a subclass of a guarded class, abstract methods
 * that nothing generated implements. And doors past the lock: a public mutable field, a declared
 * final method, a copy constructor, a declared {@code clone()}, a serializable class without {@link
 * DeepCopy}, a superclass that is a thread, an executor, a blocking queue, a lock or another
 * resource. Doors are errors too; {@code @SuppressWarnings("LWnnn")} accepts one knowingly, {@code
 * -Alatchwork.doors=warn} makes all of them warnings.
 *
 * <h2>Thread safety</h2>
 *
 * <p>All locks are re-entrant. What one thread did under the lock is seen by the next that takes
 * it. An object that was created without a constructor, by a mapper or a mock, has no lock, and its
 * methods throw a NullPointerException where they would take it. Only where a constructor may call
 * an overridden method (LW169) is it taken for an object under construction, and not guarded. The
 * fields that are generated are transient: mappers and serialization pass over them. <strong>Not
 * promised:</strong> an object that is published to other threads while its constructor still runs;
 * private fields and package-private fields that other classes touch directly; a mutable object
 * that was handed to the constructor and is still held by the caller; an order between two guarded
 * objects that are locked one inside the other.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Guarded {

  /** {@return the lock that is generated} The default suits nearly every class. */
  Lock lock() default Lock.OPTIMISTIC;

  /**
   * {@return whether waiting threads get the lock in the order they came} False by default:
   * fairness costs throughput. Not for {@link Lock#MONITOR} and not with {@link #by}.
   */
  boolean fair() default false;

  /**
   * {@return the name of a field that holds the lock, instead of one that is generated} A final
   * {@link java.util.concurrent.locks.ReentrantLock} or {@link
   * java.util.concurrent.locks.ReentrantReadWriteLock} that the class declares. The kind of lock
   * follows its type; a {@link #lock} or {@link #fair} that contradicts it is refused. Getters take
   * it, too: while others hold it they may be in mid-change. By default a lock of the generated
   * class.
   */
  String by() default "";

  /** {@return how generated accessors are named} */
  Accessors accessors() default Accessors.BEAN;

  /**
   * {@return who sees generated accessors} By default those who see the field: a private field has
   * none but those that an abstract method asks for. {@code @Guarded(access = Access.PUBLIC)} gives
   * every declared field public ones.
   */
  Access access() default Access.FIELD;

  /**
   * {@return the simple name of the generated class} By default {@code Guarded} and the name of the
   * class, those of enclosing classes before it: {@code GuardedAccount}, {@code
   * GuardedOuter_Inner}.
   */
  String name() default "";

  /**
   * {@return whether the generated class may be extended} False by default: it is final. Proxies of
   * Spring, Hibernate and mocking libraries are subclasses and need {@code true}. A subclass of
   * yours may then add methods; one that overrides a method of the class is an error, since it
   * would run without the lock.
   */
  boolean open() default false;

  /**
   * {@return whether annotations of other libraries are repeated} True by default: the generated
   * constructors, overrides and their parameters bear the annotations of the originals, so that
   * containers and mappers find {@code @Inject}, {@code @Named} or {@code @JsonCreator} there; and
   * the generated class bears those of an abstract class. Annotations that are in source files only
   * are left out, and {@code @Override}, {@code @SuppressWarnings} and their like.
   *
   * <pre>{@code
   * @Service
   * @Guarded
   * abstract class Stock {
   *   @Autowired Stock(@Qualifier("main") Warehouse warehouse) { .. }
   * }   // Spring creates a GuardedStock
   * }</pre>
   */
  boolean carry() default true;

  /** The kinds of lock. All are re-entrant. */
  enum Lock {
    /**
     * A {@link java.util.concurrent.locks.ReentrantLock}, and a version counter with which the
     * generated getter of a primitive, immutable or guarded field reads without the lock and checks
     * afterwards that no writer was inside. So does a getter of the class whose source is no more
     * than {@code return field;}. Any other method takes the lock, unless it is {@link Unguarded}.
     *
     * <p>To a thread outside the lock such a getter returns a value that the field had at some
     * moment during the call, when no writer was inside: never one from the middle of a change, and
     * never half of a {@code long} or {@code double}. Two getters see two moments; to read several
     * fields at one moment use {@code withLock}.
     */
    OPTIMISTIC,

    /**
     * A {@link java.util.concurrent.locks.ReentrantLock} for everything, getters too: less
     * generated source. {@link #OPTIMISTIC} becomes this where no getter could read without the
     * lock.
     */
    EXCLUSIVE,

    /**
     * A {@link java.util.concurrent.locks.ReentrantReadWriteLock}: getters and {@link Read} methods
     * share the read lock. For long reads only; for a short body it is the slowest of all. A {@link
     * Read} method that calls one that writes gets an {@link IllegalStateException} instead of a
     * deadlock.
     */
    READ_WRITE,

    /**
     * {@code synchronized (this)}, for classes that use {@code synchronized} or {@code wait} and
     * {@code notify} themselves. A monitor cannot be waited for with a limit: {@code toString()}
     * waits as long as it takes, and there is no {@code tryWithLock}.
     */
    MONITOR
  }

  /**
   * Generates a guarded wrapper of an interface that you do not own, into the package that is
   * annotated or that of the annotated type: {@code @Guarded.Of(Deque.class)} gives {@code
   * GuardedDeque}. The lock is {@link Lock#EXCLUSIVE}.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.PACKAGE, ElementType.TYPE})
  @Repeatable(Of.All.class)
  @interface Of {

    /** {@return the interface to wrap} */
    Class<?> value();

    /** Holds several {@link Of}; the compiler writes it. */
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.PACKAGE, ElementType.TYPE})
    @interface All {

      /** {@return the annotations} */
      Of[] value();
    }
  }

  /** The visibility of generated accessors. */
  enum Access {
    /** That of the field; a private field has only those that an abstract method asks for. */
    FIELD,

    /** Package-private accessors for every declared field. */
    PACKAGE,

    /** Protected accessors for every declared field. */
    PROTECTED,

    /** Public accessors for every declared field. */
    PUBLIC
  }

  /** The ways to name accessors, shown for a field {@code long balance}. */
  enum Accessors {
    /**
     * {@code getBalance()}, {@code setBalance(long)}, {@code updateBalance(LongUnaryOperator)}; the
     * getter of a {@code boolean open} is {@code isOpen()}.
     */
    BEAN,

    /** {@code balance()}, {@code balance(long)}, {@code updateBalance(LongUnaryOperator)}. */
    FLUENT,

    /** None, but for those that implement an abstract method named either way. */
    NONE
  }
}
