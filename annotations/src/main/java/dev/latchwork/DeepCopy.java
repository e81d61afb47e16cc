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
 * {@code final class OrderCopier} (for a nested class, {@code Outer_InnerCopier}), in the same
 * package and with the same visibility. The copier has two methods:
 *
 * <ul>
 *   <li>{@code static Order copy(Order source)} returns a copy that shares nothing mutable with its
 *       source, apart from the exceptions below. It returns null for null.
 *   <li>{@code static Order copy(Order source, Map<Object, Object> copies)} does the same as part
 *       of a larger copy. {@code copies}, an {@link java.util.IdentityHashMap}, maps originals to
 *       their copies, so that an object that is reached twice is copied once, and a cycle becomes a
 *       cycle of copies. Copiers call each other through this method. The copier of an immutable
 *       record does not have this method.
 * </ul>
 *
 * <p>Only the caller knows what a type variable stands for, so the copier of a generic class takes
 * a copy operator for each type variable that a copied field mentions, in the order of the
 * variables. For {@code class Box<T> { T value; }}, {@code BoxCopier} has {@code copy(Box<T>
 * source, UnaryOperator<T> copyT)} and {@code copy(Box<T> source, UnaryOperator<T> copyT,
 * Map<Object, Object> copies)}. An operator is never called with null, and is called only once for
 * each object, unless it returns the object itself: then the object is shared, and the operator may
 * be called again for it. If objects of type {@code T} may lead back to the box, pass the same new
 * {@code IdentityHashMap}, here {@code copies}, to both copiers: {@code BoxCopier.copy(box, line ->
 * LineCopier.copy(line, copies), copies)}. If another class has a field of type {@code Box<Line>},
 * that class's copier passes such an operator to {@code BoxCopier}. A type variable whose bound is
 * annotated {@code @DeepCopy} needs no operator; the variables of a guarded class must have such
 * bounds. The field types {@code Box<?>}, {@code Box<? extends Line>} and raw {@code Box} are
 * errors.
 *
 * <h2>How values are copied</h2>
 *
 * <ul>
 *   <li>Immutable values are shared: primitives, strings, enums and other immutable types of the
 *       JDK; types with an annotation named {@code @Immutable} or {@code @AutoValue}, from any
 *       library; types that {@code -Alatchwork.immutable=a.B,c.*} names; types that the Immutables
 *       library generates; and records whose components all have such types.
 *   <li>Arrays and the JDK's collections, queues and maps are copied with their contents, to the
 *       same class with the same comparator, access order and capacity. If the declared type is an
 *       interface, the copy has the same class as the original has at run time. The copy of an
 *       unmodifiable or synchronized JDK collection is unmodifiable or synchronized too, and the
 *       copy of an {@link java.util.Arrays#asList} list has a fixed size too. There are these
 *       exceptions:
 *       <ul>
 *         <li>The copy of an {@link java.util.concurrent.ArrayBlockingQueue} is not fair, since the
 *             fairness of the original cannot be read (LW312 warns of this).
 *         <li>A {@link java.util.WeakHashMap} would soon drop copied keys, since nothing else would
 *             refer to them. So if a field is declared as {@code WeakHashMap}, the copy shares the
 *             original's keys. If a {@code WeakHashMap} is found in a field of another map type,
 *             copying throws unless the keys are immutable.
 *         <li>An object whose class extends a JDK collection class, for instance as an anonymous
 *             class, is copied only if the initializer of the copy's field has created an object of
 *             the same class. The copier then refills that new object. Without such an initializer,
 *             copying throws.
 *         <li>For a collection of an unknown class, and for a view such as {@code subList}, {@code
 *             values()} or a checked collection, the option {@code
 *             -Alatchwork.collections=a.Ring=a.Copies.ring} can name a static method, here {@code
 *             a.Copies.ring}, that takes an object of the class {@code a.Ring} and returns a new,
 *             modifiable one with the same elements. The copier then replaces the elements with
 *             their copies. Without the option, copying throws an {@link IllegalArgumentException}
 *             that names the field and the class.
 *       </ul>
 *   <li>Records are copied component by component. A generic record is shared if the copy of each
 *       component turns out to be the component itself. Types annotated {@code @DeepCopy} are
 *       copied by their copiers. A value that turns out to be of a subclass is never cut down to
 *       the declared type: copying throws {@link IllegalArgumentException}. A value of a sealed
 *       type is copied as the subtype found at run time.
 *   <li>Dates, time zones, string builders, atomic variables, {@link java.util.BitSet}, {@link
 *       java.util.Optional}, {@link java.util.Properties} with their defaults, and map entries are
 *       copied with what they hold. If such a value turns out to be of a subclass that has more to
 *       copy, copying throws.
 *   <li>Locks are not state: the copy gets its own lock, with the same fairness. Functions,
 *       comparators, listeners, clocks, loggers, exceptions, thread-locals, and reflected members
 *       and types are shared, and a comment in the copier says so.
 *   <li>Everything else, including executors and other resources, is an error that names the field,
 *       unless {@link Copy} says what to do.
 * </ul>
 *
 * <h2>How the copy is created</h2>
 *
 * <p>Fields are read directly, never through getters, which may compute, substitute or create what
 * they return. Private fields, including those of superclasses in the same module, are read and set
 * through {@link java.lang.invoke.VarHandle} constants, and a private constructor is called through
 * a {@link java.lang.invoke.MethodHandle} constant, so the class needs no accessors.
 *
 * <p>The copy is created by a constructor whose parameters all go to fields. Latchwork reads in the
 * constructor's source code which field a parameter goes to ({@code this.index = i}, also through
 * {@code this(..)} and {@code super(..)}); where the code does not show it, the parameters' names
 * and types decide. The other fields are set afterwards. A final collection that no parameter sets
 * is cleared and refilled. If another object refers to the same collection and is copied before the
 * collection's owner, copying throws an {@link IllegalStateException} that names the field. The
 * same is true of an array, an atomic variable or a similar value that every constructor creates
 * with {@code new}: its contents are replaced. A final field with an immutable value that the
 * constructor computes from its parameters alone is compared with the original's, and copying
 * throws an {@link IllegalStateException} if they differ. A parameter that is matched by name is
 * assumed to be stored in its field unchanged or, if it is a collection, as a copy with the same
 * contents. LW310 warns if the source code shows otherwise.
 *
 * <p>The only code of yours that copying runs is: constructors and initializers of the classes,
 * methods that you name for the purpose (such as {@link Copy#with}, {@link #factory} and {@link
 * #by}), and the methods that a set, map or sorted queue calls on its elements, such as {@code
 * hashCode}. Copying takes only the locks of guarded objects. So while an object that is not
 * guarded is being copied, no other thread may change it.
 *
 * <h2>Nesting and cycles</h2>
 *
 * <p>Objects may be nested to any depth. A field that links an object to another object of the same
 * type is followed in a loop. Other fields are copied by recursion; beyond 500 levels, the
 * remaining work is put on a list, and an object may be stored in a field before its own fields are
 * set. In two cases, the depth of the stack limits the nesting. In the first case, classes in
 * different packages take each other's objects as constructor arguments. In the second case, an
 * object can be reached from a list that its own constructor takes.
 *
 * <p>If such a link is the only field through which an object leads to anything mutable, the
 * objects form a chain that ends or runs into itself. Then {@code copy(source)} needs no map, and
 * the copy runs into itself at the same place. If the constructor takes the link, the last object
 * is copied first; a chain that runs into itself could then not be copied, and copying throws
 * {@link IllegalStateException}.
 *
 * <p>A set, sorted queue or map whose elements or keys may be part of a cycle is filled last, when
 * everything that their hash codes and comparisons may depend on is complete. If a constructor
 * takes such a set, the set is also filled before the constructor is called, but its elements may
 * be incomplete at that time. On a cycle, a constructor may make its own copy of a collection or
 * map that it takes, before that collection or map is filled. In this case, the constructor's copy
 * is filled at the end too; if it cannot be filled, copying throws an {@link IllegalStateException}
 * that names the field.
 *
 * <p>If the hash code of a record depends on the set or map that holds the record, or on another
 * set or map of the same type, there is no order in which the sets or maps could be filled. This is
 * an error (LW311).
 *
 * <p>Whatever is filled last is filled twice. So a set is correct even if the hash codes of its
 * elements depend on another set that was filled later or, through that other set, on a third set.
 * A hand-written hash code that depends on longer chains of sets is not supported.
 *
 * <h2>With {@link Guarded}</h2>
 *
 * <p>{@code GuardedAccount.deepCopy()} is public and returns a {@code GuardedAccount} with a lock
 * of its own, of the same kind and fairness. If the class has an abstract {@code Account
 * deepCopy()}, the generated method implements it. If the class has a {@code deepCopy()} with a
 * body, that method is kept, and none is generated. {@code AccountCopier.copy(Account)} also
 * returns such a copy, and throws {@link IllegalArgumentException} for an {@code Account} that is
 * not guarded. Executors and other resources are shared.
 *
 * <p>The object is read under its lock, so the copy shows the object's state at one moment. Other
 * guarded objects that the object holds are copied only after that lock is released, so copying
 * does not hold the locks of two guarded objects at once. But if the thread already has the
 * object's lock when it starts to copy, for instance in {@code withLock}, it keeps that lock while
 * it waits for the others. So if several guarded objects are copied, the copy of each one is
 * consistent, but the copies may show different moments. Guarded elements of a set and guarded keys
 * of a map are also hashed and compared only after the lock is released. It is an error if a
 * guarded object can only be reached through an object that has to be copied under the lock
 * (LW151).
 *
 * <p>If the class is also serializable, serialization writes a deep copy. A guarded object that is
 * written twice to the same stream is read back as two objects. Guarded objects that are linked to
 * each other are copied by recursion, not in a loop.
 *
 * <h2>What is refused</h2>
 *
 * <p>Interfaces and abstract classes without {@link #by}, unless they are guarded; enums; private
 * and inner classes; and classes that extend a library class that has state.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DeepCopy {

  /** {@return what shape the copied objects have} By default, any shape that their types allow. */
  Shape shape() default Shape.AUTO;

  /**
   * {@return whether a collection, map or queue of an unknown class is copied to the usual class
   * for its declared type} False by default: copying such an object throws {@link
   * IllegalArgumentException}. If the declared type is a class, the usual class is that class. For
   * an interface, it is:
   *
   * <ul>
   *   <li>{@link java.util.ArrayList} for lists, and for collections that are none of the following
   *   <li>{@link java.util.LinkedHashSet} for sets, and {@link java.util.LinkedHashMap} for maps
   *   <li>{@link java.util.TreeSet} and {@link java.util.TreeMap}, with the original's comparator,
   *       for sorted sets and maps
   *   <li>{@link java.util.LinkedList} for queues and deques
   *   <li>for the interfaces of {@code java.util.concurrent}: {@link
   *       java.util.concurrent.LinkedBlockingQueue}, {@link
   *       java.util.concurrent.LinkedBlockingDeque}, {@link
   *       java.util.concurrent.LinkedTransferQueue}, {@link java.util.concurrent.ConcurrentHashMap}
   *       and, for {@code ConcurrentNavigableMap}, {@link
   *       java.util.concurrent.ConcurrentSkipListMap}
   * </ul>
   *
   * The interfaces that the object itself implements count too: a sorted set in a field of type
   * {@code Collection} is copied to a {@code TreeSet}.
   */
  boolean lenient() default false;

  /**
   * {@return whether to generate {@code static void assertDisjoint(Order first, Order second)} too,
   * for tests} The method throws an {@link AssertionError} if the two arguments share an object
   * that a copier would copy; the message names the class of that object. With {@link Shape#TREE},
   * the method also throws an {@code AssertionError} if one of the arguments leads to the same
   * object twice. It cannot check this if the class's copier calls itself through other copiers;
   * the method's generated javadoc says whether the method checks this. If an argument is null,
   * nothing is shared. Objects that are shared because of {@link Copy} do not count, and neither do
   * immutable collections of the JDK, but the elements of such collections do. The method copies
   * both objects, so it is slow, and throws what copying throws. False by default.
   *
   * <pre>{@code
   * OrderCopier.assertDisjoint(order, OrderCopier.copy(order));
   * }</pre>
   */
  boolean assertDisjoint() default false;

  /**
   * {@return the name of a static method, in the same class, that creates the object to fill} The
   * method takes the source and returns a new object; it must not be private or throw checked
   * exceptions. Then the object's fields are set and its final collections are filled. Use this for
   * a class that has no constructor whose parameters all go to fields. By default there is no such
   * method.
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
   * copy constructor} The method or constructor must not be private or throw checked exceptions. It
   * is trusted: no copier is generated, and the copiers of types that hold values of this type call
   * it. For an interface that is not guarded, this is the only element that applies, and it is
   * required.
   *
   * <pre>{@code
   * @DeepCopy(by = "copy")
   * interface Solution {
   *   Solution copy();
   * }
   * }</pre>
   *
   * For types that you do not own, use {@code -Alatchwork.copiers=a.B=copy,c.D=new,e.F=a.Copies.f};
   * the last entry names a static method that takes the value. By default no method is named.
   */
  String by() default "";

  /** The shape of the copied objects. */
  enum Shape {
    /**
     * An object that is reached twice is copied once, and cycles stay cycles. Where the types make
     * it necessary, a map keeps track of what has been copied. The copier remembers about how many
     * objects its last copies had, to create the next map with enough room.
     */
    AUTO,
    /**
     * A promise that no object is reached twice. The copier normally needs no map, and a copy costs
     * as much as a hand-written one. If the promise is broken, an object is copied more than once.
     * There is still a map in two cases. First, the {@code copy} method with the parameter {@code
     * copies} takes a map. Second, copiers that call each other in a circle share a map, which
     * holds the depth of their recursion.
     */
    TREE
  }
}
