package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates a deep copier for a class or record.
 *
 * <pre>{@code
 * @DeepCopy
 * class Order {
 *   final String id;
 *   List<Line> lines = new ArrayList<>();
 *
 *   Order(String id) { this.id = id; }
 * }
 *
 * Order draft = OrderCopier.copy(order);
 * }</pre>
 *
 * <h2>What is generated</h2>
 *
 * {@code final class OrderCopier} in the same package, {@code Outer_InnerCopier} for a nested
 * class, as visible as the class. {@code static Order copy(Order source)} returns a copy that
 * shares nothing mutable with its source, apart from what is named below; null for null. {@code
 * static Order copy(Order source, Map<Object, Object> copies)} does the same within a larger copy:
 * {@code copies}, an {@link java.util.IdentityHashMap}, maps originals to their copies, so that an
 * object that is reached twice is copied once, and one that reaches itself does so in the copy. It
 * is how copiers talk to each other, and not there for a record that is immutable.
 *
 * <p>What a type variable stands for only the caller knows: {@code BoxCopier} of {@code class
 * Box<T> { T value; }} has {@code copy(Box<T> source, UnaryOperator<T> copyT)} and {@code
 * copy(Box<T> source, UnaryOperator<T> copyT, Map<Object, Object> copies)}, with one operator for
 * each variable that a copied field mentions, in their order. An operator is never asked for null;
 * one that returns what it gets shares it, and is asked again for the same object, another one is
 * asked once. Where objects of a {@code T} may lead back to the box, hand {@code copies} on: {@code
 * line -> LineCopier.copy(line, copies)}. A field {@code Box<Line>} of another class is copied so.
 * A variable whose bound is annotated {@code @DeepCopy} needs no operator, one of a guarded class
 * must have such a bound. {@code Box<?>}, {@code Box<? extends Line>} and a raw {@code Box} are
 * errors.
 *
 * <h2>What is copied how</h2>
 *
 * <ul>
 *   <li>Primitives, strings, enums and other immutable types of the JDK, types annotated with any
 *       {@code @Immutable} or {@code @AutoValue} or named by {@code -Alatchwork.immutable=a.B,c.*},
 *       what Immutables generates, and records of these are shared.
 *   <li>Arrays, collections, queues and maps of the JDK are copied with their contents, to the same
 *       class with the same comparator, order of access, capacity. For a field of an interface type
 *       the class is the one that is met at run time; unmodifiable and synchronized ones of the JDK
 *       come out as such, and {@link java.util.Arrays#asList} as a list of fixed size. Whether an
 *       {@link java.util.concurrent.ArrayBlockingQueue} is fair nobody can read, so that its copy
 *       is not (LW312 warns). Copied keys would soon be gone from a {@link java.util.WeakHashMap}:
 *       one that is declared shares its keys, one that is met for another map makes the copy throw
 *       unless they are immutable. A subclass, an anonymous one for instance, is only filled again
 *       where the copy's own initializer made one of the same class. For an unknown class, and for
 *       a view like {@code subList}, {@code values()} or a checked collection, {@code
 *       -Alatchwork.collections=a.Ring=a.Copies.ring} names a static method that copies it one
 *       level; without, the copy throws {@link IllegalArgumentException} naming field and class.
 *   <li>Records are copied by component, and shared where what their type variables stand for comes
 *       out as it was; types annotated {@code @DeepCopy} by their copier. A subclass that is met
 *       where such a type is declared is never cut down to it: the copy throws {@link
 *       IllegalArgumentException}. A sealed type is copied by the subtype that is met.
 *   <li>Dates, string builders, atomic variables, {@link java.util.BitSet}, {@link
 *       java.util.Optional}, {@link java.util.Properties} with their defaults and map entries are
 *       copied with what they hold; a subclass that would be cut down makes the copy throw.
 *   <li>Locks are not state: the copy gets its own, of the same fairness. Functions, comparators,
 *       loggers, exceptions and thread locals are shared, and a comment says so.
 *   <li>Everything else, pools among it, is an error that names the field, unless {@link Copy} says
 *       what to do.
 * </ul>
 *
 * <p>Fields are read as fields, never through getters, which may compute, default or create what
 * they return. Private fields, also those of superclasses in the same module, are read and set
 * through handles, and a private constructor is called through one: the class needs no accessors.
 * The copy is created by the constructor whose parameters all go to fields, as the source shows
 * ({@code this.index = i}, through {@code this(..)} and {@code super(..)}, too) or as their names
 * and types say; other fields are set, and a final collection that no parameter covers is cleared
 * and filled again; if something that is copied before its owner refers to that very collection,
 * the copy throws {@link IllegalStateException} naming the field. A parameter that is matched by
 * its name is taken to go to its field as it is (LW310 warns where the source shows that it does
 * not), or as a copy of a collection with the same contents. Copying runs no code of the class but
 * its constructor and initializers, the methods that {@link Copy#with} and {@link #factory} name,
 * and what sets, maps and sorted queues ask of their elements. It takes no lock but those of
 * guarded objects: any other that threads write to has to be quiet.
 *
 * <p>Nesting may be of any depth: a field that links an object to another of its type is followed
 * in a loop, other calls recurse, and 500 levels down go on with a list of what is left to do.
 * There an object may be handed to a setter before its own fields are set. Only constructors that
 * need each other's objects across packages, and lists that constructors take and that hold what
 * they are handed to, nest no deeper than the stack.
 *
 * <p>Where elements of a set or a sorted queue, or keys of a map, may lie on a cycle, it is filled
 * last: when everything is complete that they may be hashed or compared by. A constructor that
 * takes such a set sees its elements as they are by then. One that copies the collection or map
 * that it takes may do so before this is filled, on a cycle: its copy is filled in the end, too,
 * and where that is impossible, the copy throws {@link IllegalStateException} naming the field.
 * Where the hash code of a record in a set reaches such a set again, nothing can be filled first:
 * an error (LW311). What is filled last is filled twice, so that sets whose elements hash other
 * sets come out right where the inner one is met first, or only one lies between; a hash code that
 * a class writes and that asks more of them in turn is not followed.
 *
 * <h2>With {@link Guarded}</h2>
 *
 * <p>{@code GuardedAccount.deepCopy()} is public and returns a {@code GuardedAccount} with a lock
 * of its own, of the same kind and fairness; an abstract {@code Account deepCopy()} is implemented
 * by it, a method of that name with a body wins. It reads the object under its lock, so that the
 * copy is of one moment, and goes on to other guarded objects only after releasing it: a thread
 * that copies never waits for a second lock while it holds one of these, and each of several
 * guarded objects is consistent, but not all are of one instant. Guarded elements of a set and keys
 * of a map are hashed and compared only then, too. A guarded object that cannot be told apart in
 * this way is an error. Pools and other resources are shared. {@code AccountCopier.copy(Account)}
 * does the same; an {@code Account} that is not guarded makes it throw {@link
 * IllegalArgumentException}.
 *
 * <p>A class that is serializable as well is written as such a copy. A guarded object that is
 * written twice to one stream comes out as two. Guarded objects that are linked to each other are
 * copied by recursion, not in a loop.
 *
 * <p>Refused: interfaces and abstract classes without {@link #by}, unless they are guarded, enums,
 * private and inner classes, and subclasses of library classes that have state of their own.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DeepCopy {

  /** {@return what the objects look like that are copied} By default whatever their types allow. */
  Shape shape() default Shape.AUTO;

  /**
   * {@return whether a collection, map or queue of an unknown class is copied to the usual kind of
   * its declared type} That is {@link java.util.ArrayList}, {@link java.util.LinkedHashSet}, {@link
   * java.util.LinkedHashMap}, {@link java.util.TreeSet} and {@link java.util.TreeMap} with the
   * comparator, {@link java.util.LinkedList} for queues, or the declared class. By default not: the
   * copy throws {@link IllegalArgumentException}.
   */
  boolean lenient() default false;

  /**
   * {@return whether {@code static void assertDisjoint(Order first, Order second)} is generated as
   * well, for tests} It throws {@link AssertionError} naming the class if the two share an object
   * that a copier copies; with {@link Shape#TREE} also if one of them reaches an object twice. Null
   * shares nothing; what {@link Copy} shares does not count, nor do immutable collections of the
   * JDK, but what they hold does. It copies both, so it is slow, and throws what copying throws. By
   * default not.
   *
   * <pre>{@code
   * OrderCopier.assertDisjoint(order, OrderCopier.copy(order));
   * }</pre>
   */
  boolean assertDisjoint() default false;

  /**
   * {@return the name of a static method of the class that creates the object to fill} It takes the
   * source and returns a new object, whose fields are then set and whose final collections are
   * filled: for a class without a constructor whose parameters all go to fields. By default none.
   *
   * <pre>{@code
   * @DeepCopy(factory = "blank")
   * class Session {
   *   private final Clock clock;
   *   private List<Event> events = new ArrayList<>();
   *
   *   Session(Server server) { this.clock = server.clock(); }
   *
   *   private Session(Clock clock, int unused) { this.clock = clock; }
   *
   *   static Session blank(Session source) { return new Session(source.clock, 0); }
   * }
   * }</pre>
   *
   * A final field that is neither a collection nor a map keeps what the method gave it.
   */
  String factory() default "";

  /**
   * {@return the method that already makes deep copies of the type, or {@code "new"} for its copy
   * constructor} It is trusted: no copier is generated, and copiers of types that hold such values
   * call it. The only thing an interface can say.
   *
   * <pre>{@code
   * @DeepCopy(by = "copy")
   * interface Solution {
   *   Solution copy();
   * }
   * }</pre>
   *
   * For types of others, {@code -Alatchwork.copiers=a.B=copy,c.D=new,e.F=a.Copies.f} says the same;
   * the last entry names a static method that takes the value. By default none.
   */
  String by() default "";

  /** What the objects look like that are copied. */
  enum Shape {
    /**
     * An object that is reached twice is copied once, and cycles end: what has been copied is kept
     * in a map where the types make that necessary.
     */
    AUTO,
    /**
     * A promise that no object is reached twice: nothing is kept, and the copy costs what one
     * written by hand costs. Where the promise is broken, the object is copied more than once. The
     * copier with {@code copies} keeps track all the same; so does one that comes back to itself by
     * way of other copiers, since only the map tells them how deep they are nested.
     */
    TREE
  }
}
