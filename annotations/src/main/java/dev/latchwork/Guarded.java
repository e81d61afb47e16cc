package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class safe to share between threads. Latchwork generates a subclass whose methods take
 * the object's lock. For an interface, Latchwork generates a wrapper, which guards any object that
 * implements the interface.
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
 * <p>{@code final class GuardedAccount extends Account} (for a nested class, {@code
 * GuardedOuter_Inner}), in the same package and with the same visibility. It has:
 *
 * <ul>
 *   <li>a constructor for each non-private constructor of the class;
 *   <li>an override of every overridable instance method, declared or inherited, including default
 *       methods of interfaces. The override takes the lock, calls the original and releases the
 *       lock, whether the original returns or throws. There is no override for {@code finalize},
 *       for {@link Unguarded} methods, for plain getters ({@code return field;}) of final fields
 *       whose type is immutable or guarded, or for methods that only {@code Object} implements. The
 *       override of an inherited {@code clone()} throws {@link UnsupportedOperationException};
 *   <li>accessors for each declared instance field that is not private and is not a lock, an
 *       executor or another resource. The accessors are a getter and, unless the field is final, a
 *       setter and an {@code update} method, which applies a function to the field's value under
 *       the lock and returns the new value. Accessors have the field's visibility, unless {@link
 *       #access} gives all declared fields, including private ones, accessors of one visibility. If
 *       the class has an abstract method with an accessor's signature, the accessor implements it.
 *       If the class already has a method with that signature and a body, that method is kept, and
 *       no accessor is generated. If the class has both a plain getter ({@code return field;}) and
 *       a plain setter ({@code this.field = value;}) for a field, even for a private one, an {@code
 *       update} method for the field is generated too;
 *   <li>{@code toString()}, unless the class has its own. It prints all instance fields by name,
 *       including private ones and those of superclasses in the same module, but never locks,
 *       executors or other resources. {@link Redacted} fields print as {@code ***}. The method
 *       waits at most 100 ms for the lock (for a monitor, as long as it takes). If the lock is not
 *       free in time, the result is {@code Account[<locked>]}. Otherwise, the method copies mutable
 *       values, and formats everything after it has released the lock. A value that Latchwork can
 *       neither copy nor prove immutable, such as one whose type is a type variable, is not copied,
 *       so another thread may be changing it while it is formatted. Guarded objects in fields,
 *       collections and arrays print as their class and identity hash code, and their locks are not
 *       taken;
 *   <li>{@code withLock} and {@code runWithLock}, which run a function of yours, the
 *       <em>action</em>, under the lock, and {@code tryWithLock}, which can time out while it waits
 *       for the lock. Checked exceptions that the action throws keep their type;
 *   <li>for each {@link When} method, an override that waits until the method's condition is true,
 *       and methods that wait with a time limit;
 *   <li>if the class is an {@code Iterator<T>}, {@code Optional<T> tryNext()}, which does the work
 *       of {@code hasNext} and {@code next} in one step;
 *   <li>with {@link Elements}, {@code iterator()}, {@code size()} and related methods; iteration is
 *       over a <em>snapshot</em>, which is a copy made under the lock;
 *   <li>with {@link DeepCopy}, {@code deepCopy()}; if the class is serializable, serialization
 *       writes a deep copy.
 * </ul>
 *
 * <p>A getter returns a copy of guarded mutable state: arrays and collections are copied with their
 * contents, and a copied collection is unmodifiable if the declared type is an interface. Setters
 * copy their argument. Null stays null. A value that cannot be copied is returned as it is, and the
 * compiler warns.
 *
 * <h2>On an interface</h2>
 *
 * <p>{@code @Guarded interface Cache<K, V>} generates {@code final class GuardedCache<K, V>
 * implements Cache<K, V>} with the constructor {@code GuardedCache(Cache<K, V> delegate)}, which
 * throws {@link NullPointerException} for null. Every method, including default methods, {@code
 * toString}, {@code equals} and {@code hashCode}, calls the delegate under the lock, with these
 * exceptions:
 *
 * <ul>
 *   <li>In a wrapper of a collection or map, {@code toString()} takes a snapshot under the lock,
 *       and formats the snapshot after releasing the lock. Any other wrapper's {@code toString()}
 *       calls the delegate under the lock, and waits at most 100 ms for the lock.
 *   <li>{@code forEach} visits the elements that a {@code for} loop would visit. If the calling
 *       thread does not hold the lock, these are the elements of a snapshot. In that case, the
 *       action may add elements to the collection, but is not called for the added elements.
 *   <li>Where a method of the delegate returns the delegate itself, the wrapper's method returns
 *       the wrapper.
 *   <li>Default methods that derive a new function from the object, such as {@code
 *       Comparator.reversed()}, are inherited unchanged. The derived function calls the wrapper,
 *       and so takes the lock.
 * </ul>
 *
 * <p>{@link Of @Guarded.Of} generates a wrapper for an interface that you do not own.
 *
 * <h2>Views and other objects</h2>
 *
 * <p>An iterator, stream, sub-list, key set or other view that a method returns is a view of a
 * snapshot. A thread that already holds the lock, for instance in {@code withLock}, gets the real
 * view and may write through it. Under {@link Lock#READ_WRITE}, however, a thread must not write
 * through a view in a method that only reads, because other threads may read at the same time. A
 * stream that a thread gets while it holds the lock is always sequential, even one from {@code
 * parallelStream()}. An iterator or stream from a method that Latchwork does not know is returned
 * as it is, and the compiler warns; a collection from such a method is assumed to be a copy.
 *
 * <p>A method that is passed another guarded object of the class holds both locks. All threads take
 * the two locks in the same order. This order prevents deadlocks only if each object has a lock of
 * its own. If several objects share a lock through {@link #by}, do not give the class a method
 * whose parameter is another object of the class.
 *
 * <h2>What is refused</h2>
 *
 * <p>Types that cannot be subclassed (final, sealed, record, enum, local, inner and private
 * classes, and classes with only private constructors), subclasses of a guarded class, and abstract
 * methods for which Latchwork generates no implementation.
 *
 * <p>Also refused are <em>doors</em>, which are ways past the lock: a public mutable field, a
 * declared final method, a copy constructor, a declared {@code clone()}, a serializable class
 * without {@link DeepCopy}, and a superclass that is a thread, an executor, a blocking queue, a
 * lock or another resource. Doors are errors, but {@code @SuppressWarnings("LWnnn")}, with the id
 * that the error message shows, accepts a single door, and {@code -Alatchwork.doors=warn} turns all
 * doors into warnings.
 *
 * <h2>Thread safety</h2>
 *
 * <p>All locks are re-entrant. What one thread did under the lock is visible to the next thread
 * that takes the lock. The generated fields are transient, so mappers and serialization ignore
 * them.
 *
 * <p>An object that a mapper or a mocking library created without calling a constructor has no
 * lock: methods that would take the lock throw {@link NullPointerException}. There are two
 * exceptions. If a constructor of the class may call an overridden method (see LW169), the
 * generated class treats such an object as if it were still under construction: its methods run
 * without a lock. With {@link Lock#MONITOR}, the object has its lock, but a method that is passed
 * another guarded object of the class throws {@link IllegalStateException}.
 *
 * <p><strong>Nothing is promised</strong> about: an object that is published to other threads while
 * its constructor still runs; private and package-private fields that other classes access
 * directly; a mutable object that was passed to the constructor and that the caller still holds;
 * the order in which locks are taken if one guarded object calls another while the first object's
 * lock is held.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Guarded {

  /** {@return the kind of lock to generate} The default suits nearly every class. */
  Lock lock() default Lock.OPTIMISTIC;

  /**
   * {@return whether waiting threads get the lock in order of arrival} False by default, because
   * fairness costs throughput. Not allowed with {@link Lock#MONITOR} or {@link #by}.
   */
  boolean fair() default false;

  /**
   * {@return the name of a field that holds the lock to use, instead of a generated lock} The class
   * must declare the field as a final {@link java.util.concurrent.locks.ReentrantLock} or {@link
   * java.util.concurrent.locks.ReentrantReadWriteLock}. The field's type decides the kind of lock;
   * a {@link #lock} that contradicts the type is refused, and so is {@link #fair}. Getters take the
   * lock too, since other code that holds the lock may be in the middle of a change. By default the
   * generated class has a lock of its own.
   */
  String by() default "";

  /** {@return how generated accessors are named} {@link Accessors#BEAN} by default. */
  Accessors accessors() default Accessors.BEAN;

  /**
   * {@return the visibility of generated accessors} By default, it is the visibility of the field:
   * a private field has only the accessors that abstract methods declare. {@code @Guarded(access =
   * Access.PUBLIC)} gives every declared field public accessors, apart from static fields, locks,
   * executors and other resources.
   */
  Access access() default Access.FIELD;

  /**
   * {@return the simple name of the generated class} By default {@code Guarded} plus the name of
   * the class, preceded by the names of its enclosing classes: {@code GuardedAccount}, {@code
   * GuardedOuter_Inner}.
   */
  String name() default "";

  /**
   * {@return whether the generated class may be extended} False by default: the class is final.
   * Spring, Hibernate and mocking libraries create proxies as subclasses, and so need {@code true}.
   * Your own subclasses of an open class may add methods, but overriding a method of the annotated
   * class is an error, since the override would run without the lock.
   */
  boolean open() default false;

  /**
   * {@return whether annotations of other libraries are copied to the generated class} True by
   * default: generated constructors and overrides, and their parameters, have the annotations of
   * the originals, so that containers and mappers find {@code @Inject}, {@code @Named} or
   * {@code @JsonCreator} there. If the annotated class is abstract, the generated class also has
   * the annotations of the class itself. Annotations with source retention are left out, as are
   * {@code @Override}, {@code @SuppressWarnings} and the like.
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
     * A {@link java.util.concurrent.locks.ReentrantLock} and a version counter. If a field's type
     * is primitive, immutable or guarded, the field's generated getter reads without the lock, and
     * uses the version to check afterwards that no thread was writing. The same goes for a getter
     * of your own that consists only of {@code return field;}. Every other method takes the lock,
     * unless it is {@link Unguarded}.
     *
     * <p>If the calling thread does not hold the lock, a lock-free getter returns a value that the
     * field had at some moment during the call, when no thread was writing: never a value from the
     * middle of a change, and never half of a {@code long} or {@code double}. Two getters may see
     * two different moments; use {@code withLock} to read several fields at the same moment.
     */
    OPTIMISTIC,

    /**
     * A {@link java.util.concurrent.locks.ReentrantLock} for everything, including getters. This
     * kind needs less generated code than {@link #OPTIMISTIC}. Latchwork also uses it for a class
     * with {@code OPTIMISTIC} if no getter could read without the lock.
     */
    EXCLUSIVE,

    /**
     * A {@link java.util.concurrent.locks.ReentrantReadWriteLock}: getters and {@link Read} methods
     * share the read lock. This kind is useful only if reads take long; for short methods it is the
     * slowest kind. If a {@link Read} method calls a method that writes, the call throws an {@link
     * IllegalStateException} instead of causing a deadlock.
     */
    READ_WRITE,

    /**
     * {@code synchronized (this)}, for classes that themselves use {@code synchronized}, or {@code
     * wait} and {@code notify}. The wait for a monitor cannot be timed: {@code toString()} waits as
     * long as it takes, and there is no {@code tryWithLock}.
     */
    MONITOR
  }

  /**
   * Generates a guarded wrapper for an interface that you do not own:
   * {@code @Guarded.Of(Deque.class)} generates {@code GuardedDeque}, in the annotated package or in
   * the package of the annotated type. The lock is {@link Lock#EXCLUSIVE}.
   */
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.PACKAGE, ElementType.TYPE})
  @Repeatable(Of.All.class)
  @interface Of {

    /** {@return the interface to wrap} */
    Class<?> value();

    /** Holds several {@link Of} annotations. The compiler adds this annotation. */
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.PACKAGE, ElementType.TYPE})
    @interface All {

      /** {@return the annotations} */
      Of[] value();
    }
  }

  /**
   * The visibility of generated accessors. Static fields, locks, executors and other resources
   * never have accessors.
   */
  enum Access {
    /**
     * Accessors with the visibility of the field. A private field has only the accessors that
     * abstract methods declare.
     */
    FIELD,

    /**
     * Package-private accessors for every declared field, apart from static fields, locks,
     * executors and other resources.
     */
    PACKAGE,

    /**
     * Protected accessors for every declared field, apart from static fields, locks, executors and
     * other resources.
     */
    PROTECTED,

    /**
     * Public accessors for every declared field, apart from static fields, locks, executors and
     * other resources.
     */
    PUBLIC
  }

  /** The ways to name accessors, shown for a field {@code long balance}. */
  enum Accessors {
    /**
     * {@code getBalance()}, {@code setBalance(long)}, {@code updateBalance(LongUnaryOperator)}; the
     * getter of a field {@code boolean open} is {@code isOpen()}.
     */
    BEAN,

    /** {@code balance()}, {@code balance(long)}, {@code updateBalance(LongUnaryOperator)}. */
    FLUENT,

    /**
     * Only accessors that implement abstract methods. An abstract method may be named as for {@link
     * #BEAN} or as for {@link #FLUENT}.
     */
    NONE
  }
}
