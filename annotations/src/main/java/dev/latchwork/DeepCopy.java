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
 * {@code final class OrderCopier}, in the same package and with the same visibility ({@code
 * Outer_InnerCopier} for a nested class). It has two methods:
 *
 * <ul>
 *   <li>{@code static Order copy(Order source)} returns a copy that shares nothing mutable with its
 *       source, apart from the exceptions below. It returns null for null.
 *   <li>{@code static Order copy(Order source, Map<Object, Object> copies)} does the same within a
 *       larger copy. {@code copies}, an {@link java.util.IdentityHashMap}, maps originals to their
 *       copies, so that an object that is reached twice is copied once, and a cycle becomes a cycle
 *       of copies. Copiers call each other through this method. An immutable record does not have
 *       it.
 * </ul>
 *
 * <p>Only the caller knows what a type variable stands for, so the copier of a generic class takes
 * a copy operator for each type variable that a copied field mentions, in the order of the
 * variables. For {@code class Box<T> { T value; }}, {@code BoxCopier} has {@code copy(Box<T>
 * source, UnaryOperator<T> copyT)} and {@code copy(Box<T> source, UnaryOperator<T> copyT,
 * Map<Object, Object> copies)}. An operator is never called with null. It is called once for each
 * object, except that an operator that returns its argument, which shares it, may be called again
 * for the same object. If objects of type {@code T} may lead back to the box, pass {@code copies}
 * on: {@code line -> LineCopier.copy(line, copies)}. That is also how a field of type {@code
 * Box<Line>} in another class is copied. A variable whose bound is annotated {@code @DeepCopy}
 * needs no operator; the variables of a guarded class must have such bounds. {@code Box<?>}, {@code
 * Box<? extends Line>} and a raw {@code Box} are errors.
 *
 * <h2>How values are copied</h2>
 *
 * <ul>
 *   <li>Immutable values are shared: primitives, strings, enums and other immutable types of the
 *       JDK; types that have any annotation named {@code @Immutable} or {@code @AutoValue} or that
 *       {@code -Alatchwork.immutable=a.B,c.*} names; types that Immutables generates; and records
 *       of these.
 *   <li>JDK arrays, collections, queues and maps are copied with their contents, to the same class
 *       with the same comparator, access order and capacity. If the declared type is an interface,
 *       the class is the one found at run time. The copy of an unmodifiable or synchronized JDK
 *       collection is unmodifiable or synchronized too, and the copy of an {@link
 *       java.util.Arrays#asList} list has a fixed size too. There are these exceptions:
 *       <ul>
 *         <li>The copy of an {@link java.util.concurrent.ArrayBlockingQueue} is not fair, since the
 *             fairness of the original cannot be read (LW312 warns of this).
 *         <li>A {@link java.util.WeakHashMap} would soon drop copied keys. If it is the declared
 *             type, the copy shares its keys. If it is found in a field of another map type, the
 *             copy throws unless the keys are immutable.
 *         <li>A subclass of such a class, for instance an anonymous one, is copied only if the
 *             initializer of the copy's field has created an object of the same class, which is
 *             then refilled. Otherwise the copy throws.
 *         <li>For an unknown class, and for a view such as {@code subList}, {@code values()} or a
 *             checked collection, {@code -Alatchwork.collections=a.Ring=a.Copies.ring} names a
 *             static method that copies one level of it. Without it the copy throws {@link
 *             IllegalArgumentException} naming the field and the class.
 *       </ul>
 *   <li>Records are copied component by component. A generic record is shared if copying the values
 *       of its type variables gives the originals back. Types annotated {@code @DeepCopy} are
 *       copied by their copiers. If a value turns out to be of a subclass, it is never cut down to
 *       the declared type: the copy throws {@link IllegalArgumentException}. A sealed type is
 *       copied as the subtype found at run time.
 *   <li>Dates, string builders, atomic variables, {@link java.util.BitSet}, {@link
 *       java.util.Optional}, {@link java.util.Properties} with their defaults, and map entries are
 *       copied with what they hold. If one turns out to be of a subclass that has more to copy, the
 *       copy throws.
 *   <li>Locks are not state: the copy gets its own, of the same fairness. Functions, comparators,
 *       loggers, exceptions and thread-locals are shared, and a comment in the copier says so.
 *   <li>Everything else, including pools, is an error that names the field, unless {@link Copy}
 *       says what to do.
 * </ul>
 *
 * <h2>How the copy is created</h2>
 *
 * <p>Fields are read as fields, never through getters, which may compute, substitute or create what
 * they return. Private fields, including those of superclasses in the same module, are read and set
 * through handles, and a private constructor is called through one, so the class needs no
 * accessors.
 *
 * <p>The copy is created by a constructor whose parameters all go to fields. The source shows that
 * ({@code this.index = i}, also through {@code this(..)} and {@code super(..)}); if it does not,
 * the parameters' names and types decide. The other fields are set afterwards. A final collection
 * that no parameter covers is cleared and refilled; if an object that is copied before the
 * collection's owner refers to that collection, the copy throws {@link IllegalStateException}
 * naming the field. A parameter that is matched by name is assumed to go to its field unchanged, or
 * as a copy of a collection with the same contents. LW310 warns if the source shows otherwise.
 *
 * <p>Copying runs no other code of yours than constructors and initializers of the classes, the
 * methods named by {@link Copy#with} and {@link #factory}, and the methods that a set, map or
 * sorted queue calls on its elements, such as {@code hashCode}. It takes only the locks of guarded
 * objects: no other object may be written by another thread during the copy.
 *
 * <h2>Nesting and cycles</h2>
 *
 * <p>Objects may be nested to any depth. A field that links an object to another of its own type is
 * followed in a loop. Other fields are copied by recursion; beyond 500 levels, the rest of the work
 * goes to a list, and there an object may be passed to a setter before its own fields are set. Two
 * cases are limited by the depth of the stack: constructors in different packages that need each
 * other's objects, and lists that are passed to a constructor and hold the object that it creates.
 *
 * <p>A set, sorted queue or map whose elements or keys may lie on a cycle is filled last, when
 * everything that they may be hashed or compared by is complete. A constructor that takes such a
 * set sees its elements as they are at that point. On a cycle, a constructor that copies the
 * collection or map that it takes may do so before that is filled. Its copy is then filled at the
 * end too; if that is impossible, the copy throws {@link IllegalStateException} naming the field.
 * If computing the hash code of a record in such a set leads back to a set of that kind, there is
 * no order in which the sets could be filled. This is an error (LW311).
 *
 * <p>What is filled last is filled twice. So sets whose elements hash other sets come out right,
 * even if the inner set is reached first or another set lies between the two. A hand-written hash
 * code that depends on longer chains of sets is not supported.
 *
 * <h2>With {@link Guarded}</h2>
 *
 * <p>{@code GuardedAccount.deepCopy()} is public and returns a {@code GuardedAccount} with a lock
 * of its own, of the same kind and fairness. It implements an abstract {@code Account deepCopy()};
 * if the class has a method of that name with a body, that method is kept. {@code
 * AccountCopier.copy(Account)} does the same, and throws {@link IllegalArgumentException} for an
 * {@code Account} that is not guarded. Pools and other resources are shared.
 *
 * <p>The object is read under its lock, so the copy is of one moment. Other guarded objects that it
 * holds are copied only after that lock is released: a thread that copies never waits for one of
 * these locks while it holds another. So if several guarded objects are copied, the copy of each
 * one is consistent, but the copies may show different moments. Guarded elements of a set and
 * guarded keys of a map are also hashed and compared only after the lock is released. It is an
 * error if a guarded object can only be reached through an object that has to be copied under the
 * lock (LW151).
 *
 * <p>If the class is also serializable, such a copy is what is written. A guarded object that is
 * written twice to one stream becomes two objects. Guarded objects that are linked to each other
 * are copied by recursion, not in a loop.
 *
 * <h2>What is refused</h2>
 *
 * <p>Interfaces and abstract classes without {@link #by}, unless they are guarded; enums; private
 * and inner classes; and subclasses of library classes that have state of their own.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DeepCopy {

  /** {@return what shape the copied objects have} By default, any that their types allow. */
  Shape shape() default Shape.AUTO;

  /**
   * {@return whether a collection, map or queue of an unknown class is copied to the usual class
   * for its declared type} That is {@link java.util.ArrayList}, {@link java.util.LinkedHashSet},
   * {@link java.util.LinkedHashMap}, {@link java.util.TreeSet} and {@link java.util.TreeMap} with
   * the comparator, {@link java.util.LinkedList} for queues, or the declared class. False by
   * default: the copy throws {@link IllegalArgumentException}.
   */
  boolean lenient() default false;

  /**
   * {@return whether to generate {@code static void assertDisjoint(Order first, Order second)} too,
   * for tests} It throws {@link AssertionError} naming the class if the two share an object that a
   * copier would copy; with {@link Shape#TREE}, also if one of them reaches an object twice. Null
   * shares nothing. What {@link Copy} shares does not count, and neither do immutable collections
   * of the JDK, but their elements do. It copies both objects, so it is slow and throws what
   * copying throws. False by default.
   *
   * <pre>{@code
   * OrderCopier.assertDisjoint(order, OrderCopier.copy(order));
   * }</pre>
   */
  boolean assertDisjoint() default false;

  /**
   * {@return the name of a static method of the class that creates the object to fill} It takes the
   * source and returns a new object. Then the object's fields are set and its final collections are
   * filled. Use it for a class that has no constructor whose parameters all go to fields. By
   * default there is none.
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
   * A final field that is neither a collection nor a map keeps the value that the method gave it.
   */
  String factory() default "";

  /**
   * {@return the name of the type's own method that makes deep copies, or {@code "new"} for its
   * copy constructor} The method is trusted: no copier is generated, and copiers of types that hold
   * such values call it. For an interface that is not guarded, this is the only element that
   * applies, and it is required.
   *
   * <pre>{@code
   * @DeepCopy(by = "copy")
   * interface Solution {
   *   Solution copy();
   * }
   * }</pre>
   *
   * For types that you do not own, use {@code -Alatchwork.copiers=a.B=copy,c.D=new,e.F=a.Copies.f};
   * the last entry names a static method that takes the value. By default there is none.
   */
  String by() default "";

  /** The shape of the copied objects. */
  enum Shape {
    /**
     * An object that is reached twice is copied once, and cycles stay cycles. Where the types make
     * it necessary, a map keeps track of what has been copied.
     */
    AUTO,
    /**
     * A promise that no object is reached twice. There is no map, and the copy costs as much as a
     * hand-written one. If the promise is broken, an object is copied more than once. The {@code
     * copy} method that takes {@code copies} still uses the map, and so does a copier that calls
     * itself through other copiers, since only the map tells them how deeply they are nested.
     */
    TREE
  }
}
