package dev.latchwork.processor.diagnostic;

import static dev.latchwork.processor.diagnostic.Severity.DOOR;
import static dev.latchwork.processor.diagnostic.Severity.ERROR;
import static dev.latchwork.processor.diagnostic.Severity.WARNING;

/**
 * The problems that the processor can find. Each rule has a page {@code docs/diagnostics/LWnnn.md}
 * and, with a few exceptions, a golden test that triggers it. An id is never reused for another
 * rule.
 *
 * <p>A message is one line: what is wrong with which element, a colon, and what to do about it. The
 * parts before and after the colon are format strings that get the same arguments.
 */
public enum Rule {
  // LW0xx: any annotation
  INTERNAL_ERROR(
      "LW000",
      ERROR,
      "%s could not be processed (%s)",
      "report this bug in Latchwork, and attach the class"),
  NAME_TAKEN(
      "LW001", ERROR, "%1$s already has the name of a class to be generated for %2$s", "%3$s"),
  INVALID_NAME(
      "LW002",
      ERROR,
      "\"%s\" is not a valid class name",
      "use a simple Java identifier that is not a keyword"),
  UNKNOWN_OPTION("LW003", ERROR, "-A%1$s: \"%2$s\" is not a valid value", "use %3$s"),
  LATE_MEMBER(
      "LW004",
      ERROR,
      "the generated class for %1$s lacks %2$s, because the compiler reported it too late",
      "import the generated class that the declaration of %2$s mentions, and use its simple name"),
  OLD_RELEASE(
      "LW005",
      ERROR,
      "generated code needs Java 17, but this build targets release %s",
      "compile with --release 17 or later"),
  OUT_OF_SIGHT("LW006", ERROR, "nothing is generated for %1$s, because %2$s", "%3$s"),

  // LW1xx: @Guarded
  FINAL_CLASS("LW101", ERROR, "%s is final, so no guarded subclass can be generated", "%2$s"),
  PUBLIC_FIELD(
      "LW102", DOOR, "%s is public and mutable, so anyone can change it without the lock", "%2$s"),
  FINAL_METHOD(
      "LW103",
      DOOR,
      "%s is final, so the generated class cannot override it to take the lock",
      "%2$s, or mark it @Unguarded if it uses no mutable state"),
  COPY_CONSTRUCTOR(
      "LW104",
      DOOR,
      "%s reads another %s without its lock",
      "%3$s, or take the values as parameters"),
  DECLARED_CLONE(
      "LW105",
      DOOR,
      "%s copies locks and mutable state by reference if it calls super.clone()",
      "%2$s"),
  SERIALIZABLE(
      "LW106",
      DOOR,
      "%s is serializable, and serialization reads its fields without the lock",
      "%2$s"),
  RESOURCE_SUPERCLASS(
      "LW107",
      DOOR,
      "%s extends %s (%s), whose methods can run or block for a long time while they hold the lock",
      "hold the %2$s in a field instead of extending it"),
  SEALED_CLASS("LW108", ERROR, "%s is sealed, so no subclass can be generated", "%2$s"),
  RECORD_TYPE(
      "LW109",
      ERROR,
      "%s is a record, which no class can extend",
      "remove @Guarded, or turn the record into a class if its state has to change"),
  ENUM_TYPE(
      "LW110",
      ERROR,
      "%s is an enum, which no class can extend",
      "move its mutable state to a separate class, and guard that class"),
  ANNOTATION_TYPE(
      "LW111", ERROR, "%s is an annotation type, which has no state to guard", "remove @Guarded"),
  NOT_AN_INTERFACE(
      "LW112",
      ERROR,
      "@Guarded.Of wraps interfaces, and %s is not an interface",
      "name an interface%2$s"),
  INNER_CLASS("LW113", ERROR, "%s cannot be guarded, because it %s", "%3$s"),
  PRIVATE_CLASS(
      "LW114",
      ERROR,
      "no generated class can extend %1$s, because %2$s private",
      "make %3$s package-private"),
  NO_CONSTRUCTOR(
      "LW115",
      ERROR,
      "%s has only private constructors, so no generated class can extend it",
      "make one of them package-private"),
  SUBCLASS_OF_GUARDED(
      "LW116",
      ERROR,
      "%1$s extends %2$s, which is guarded by a lock of its own",
      "remove @Guarded from %2$s, or hold %3$s in a field instead of extending %2$s"),
  UNIMPLEMENTED(
      "LW117", ERROR, "%s is abstract, and Latchwork generates no implementation for it", "%2$s"),
  UNNAMEABLE("LW118", ERROR, "%s mentions %s, which the generated class cannot name", "%3$s"),
  ELEMENTS_TYPE(
      "LW119",
      ERROR,
      "@Elements is on %s, which is not an array, Iterable or Map",
      "mark the field that holds the elements, or remove @Elements"),
  ELEMENTS_TWICE(
      "LW120",
      ERROR,
      "@Elements is already on %s, and a class has only one iterator",
      "mark only one field"),
  ELEMENTS_HIDDEN(
      "LW121",
      ERROR,
      "the generated class cannot iterate over the @Elements field %s, because %s",
      "%3$s"),
  MISPLACED("LW122", ERROR, "@%1$s on %2$s has no effect, because %3$s", "remove @%1$s"),
  READ_AND_UNGUARDED(
      "LW123",
      ERROR,
      "%s is marked both @Read and @Unguarded",
      "keep @Read if the method reads mutable state, otherwise keep @Unguarded"),
  LOCK_FIELD("LW124", ERROR, "%s cannot use the field \"%s\" as its lock, because %s", "%4$s"),
  LOCK_CONFLICT(
      "LW125", ERROR, "@Guarded on %1$s cannot set %2$s = .., because %3$s", "remove %2$s = .."),
  UNFIT_METHODS(
      "LW126", ERROR, "%s is declared in %s and in %s, and the two declarations conflict", "%4$s"),
  SECRET_PRINTED(
      "LW127",
      WARNING,
      "the generated toString() prints %s, whose name suggests a secret",
      "mark it @Redacted%2$s"),
  SUSPENDS(
      "LW128",
      ERROR,
      "%s suspends, and would hold the lock only until its first suspension",
      "let it call guarded methods that do not suspend, and mark it @Unguarded"),
  PACKAGE_OBSCURED(
      "LW129",
      ERROR,
      "the field \"%1$s\" of %2$s hides the package %1$s, so generated code cannot name the JDK's %3$s",
      "rename the field, or every type, type variable and field of yours named %4$s"),
  INHERITED_FINAL(
      "LW130",
      WARNING,
      "%s inherits final methods (%s) that run without the lock",
      "%3$ssuppress this if the methods are called only inside withLock"),
  INHERITED_HIDDEN(
      "LW131",
      WARNING,
      "%s inherits package-private methods (%s) from or through another package, and they run without the lock",
      "%3$ssuppress this if no code in the package of the methods calls them on a shared object"),
  INHERITED_UNNAMEABLE(
      "LW132",
      WARNING,
      "%s inherits methods (%s) that run without the lock, because their signatures use types that the generated class cannot name",
      "%3$ssuppress this if the methods are called only inside withLock"),
  SHARED_STATE(
      "LW133", WARNING, "%s returns %s, so the caller can change %s without the lock", "%4$s"),
  ACCESSOR_LEFT_OUT("LW134", WARNING, "%s not generated for %s, because %s", "%4$s"),
  OPEN_VIEW(
      "LW135",
      WARNING,
      "%s has methods (%s) that may return uncopied views, which read the object without the lock",
      "%3$ssuppress this if the views are used only inside withLock"),
  UNORDERED_OBJECTS(
      "LW136",
      WARNING,
      "%s takes other %s objects inside a container such as a collection or array, so their locks are not taken in a fixed order, which can deadlock",
      "pass each object as a separate parameter, or suppress this if the method locks none of them"),
  LOCK_METHOD_LEFT_OUT(
      "LW137",
      WARNING,
      "%1$s is not generated, because a call with a lambda would be ambiguous with your %2$s",
      "rename %2$s, or suppress this and call %2$s, which takes the lock too"),

  WAITS_IN_WRAPPER(
      "LW138",
      WARNING,
      "%s has methods (%s) that may wait while they hold the lock, which keeps out the thread that could end the wait",
      "%3$s"),
  UNWRAPPED(
      "LW139",
      WARNING,
      "%s has methods (%s) whose return type is a type variable, so they may return the delegate, which has no lock",
      "%3$s"),

  // LW140 to LW147: @When
  NO_PREDICATE(
      "LW140",
      ERROR,
      "%s waits for \"%s\", but the class has no such method",
      "name a boolean method that takes no parameters"),
  PREDICATE_SHAPE(
      "LW141",
      ERROR,
      "%s waits for the method \"%s\", which %s",
      "name a boolean method that takes no parameters and declares no checked exception"),
  PREDICATE_HIDDEN(
      "LW142", ERROR, "%s waits for %s(), which is %s, so it cannot be a predicate", "%4$s"),
  PREDICATE_ENDLESS(
      "LW143",
      ERROR,
      "%s waits for %s(), which %s",
      "wait for a method that reads the object's state and returns at once"),
  WHEN_NOT_WRAPPED("LW144", ERROR, "%s is %s, so @When cannot make it wait", "%3$s"),
  WHEN_READS("LW145", ERROR, "%s has @When, but %s", "%3$s"),
  WHEN_TWO_OBJECTS(
      "LW146",
      ERROR,
      "%s would hold the lock of its parameter \"%s\" while it waits",
      "wait in one method, and use the parameter in a second method that does not wait"),
  TIMED_LEFT_OUT(
      "LW147",
      WARNING,
      "%s is not generated for %s, because %s",
      "rename %2$s or %4$s, or suppress this if you do not need the generated method"),

  // LW149: containers
  CONTAINER_CREATES(
      "LW149",
      DOOR,
      "@%1$s lets a container create an object of %2$s itself, without a lock",
      "make %2$s abstract, so that the container uses the generated class"),

  // LW15x: @Guarded with @DeepCopy, annotations that a generated class repeats, and class literals
  GUARDED_PART_FIXED(
      "LW150",
      ERROR,
      "%s is final, but the copier must assign it after construction, since the guarded %s in it is copied only after the lock of the original %s is released",
      "drop final, or choose with @Copy how the field is copied"),
  GUARDED_PART_HIDDEN(
      "LW151",
      ERROR,
      "%s cannot be copied without holding two locks at once, because %s",
      "refer to the guarded object directly from a field or collection of this class, or choose with @Copy how the field is copied"),

  NOT_CARRIED(
      "LW152",
      WARNING,
      "the generated class cannot repeat @%1$s on %2$s, because it cannot see the annotation or a type in its values",
      "make both visible to the generated class, or set @Guarded(carry = false) if no framework reads the annotation"),

  CREATED_BY_LITERAL(
      "LW153",
      DOOR,
      "%1$s creates an object of %2$s itself, without a lock",
      "use %3$s.class instead"),

  // LW16x to LW18x: bodies that use guarded classes
  MADE_BY_HAND(
      "LW160",
      DOOR,
      "new %1$s(..) creates an object without a lock",
      "%3$suse %2$s instead, or take one as a parameter"),
  SUBCLASS_BY_HAND(
      "LW161",
      DOOR,
      "%1$s extends %2$s, and %4$s",
      "hold %3$s in a field instead, or add what you need to %2$s itself"),
  TOUCHED_OUTSIDE(
      "LW162", DOOR, "%1$s is %2$s by %3$s %6$s", "%7$suse %5$sa method of %4$s, or its withLock"),

  ESCAPES(
      "LW163",
      DOOR,
      "a function that uses %s is %s, and runs without the lock",
      "let the function call a guarded method, or copy what it needs beforehand"),
  PERHAPS_ESCAPES(
      "LW164",
      WARNING,
      "a function that uses %s is %s, and may run without the lock",
      "let the function call a guarded method, or copy what it needs beforehand"),
  READ_WRITES("LW165", DOOR, "%s is %s, but %s", "%4$s"),
  PREDICATE_WRITES("LW166", DOOR, "%s is %s, but %s", "%4$s"),
  UNGUARDED_TOUCHES(
      "LW167",
      DOOR,
      "%s is marked @Unguarded, but %s %s, which the lock guards",
      "drop %4$s@Unguarded, or call a guarded method instead"),
  THIS_ESCAPES(
      "LW168",
      DOOR,
      "%s %s before the object has its lock",
      "do that in a static factory method, after the constructor has returned"),
  CALLS_OVERRIDABLE(
      "LW169",
      WARNING,
      "%s calls %s, whose override in the generated class takes no lock during construction",
      "%3$s"),
  WAITS_ON_SELF(
      "LW170", DOOR, "%s calls %s, but the object's lock is not its monitor", "use @When, or %3$s"),
  SYNCHRONIZED(
      "LW171", WARNING, "%s synchronizes on the object, whose lock is not its monitor", "%2$s"),
  HANDS_OUT_STATE("LW172", WARNING, "%s %s, so other code can use %s without the lock", "%4$s"),
  LOST_UPDATE(
      "LW173",
      WARNING,
      "%1$s is read%3$s, but another thread may change it in between%4$s",
      "%2$s"),
  BLOCKS_UNDER_LOCK(
      "LW174", WARNING, "%s holds the lock while it calls %s, which can block", "%3$s"),
  DEADLOCK(
      "LW175",
      WARNING,
      "threads that take the locks of %s in different orders may deadlock, since %s",
      "release one lock before taking the other"),
  WRITES_STATIC("LW176", WARNING, "%s %s the static field %s, %s", "%5$s"),
  CALLS_BACK(
      "LW177",
      WARNING,
      "%s calls the callback %s while it holds the lock",
      "copy the callbacks while holding the lock, and call them after releasing it"),

  FOREIGN_MONITOR("LW178", DOOR, "%1$s %3$s on %2$s, whose lock is not its monitor", "%4$s"),
  WAITS_FOR_ITSELF(
      "LW179",
      DOOR,
      "%1$s holds the lock while it waits in %2$s, and only methods that need the same lock, such as %3$s, can end the wait",
      "wait with @When%4$s"),
  WAITS_OUTSIDE_LOOP(
      "LW180",
      WARNING,
      "%s calls %s outside a loop, so it may continue too early",
      "put the call in a while loop that tests what the thread waits for"),
  WAITS_WITHOUT_MONITOR(
      "LW181",
      DOOR,
      "%s calls %s without holding the object's monitor, so the call throws IllegalMonitorStateException",
      "%3$s"),
  WAITS_ON_CONDITION(
      "LW182",
      DOOR,
      "%s calls %s on a Condition, but that method uses the Condition's monitor, not the lock that the Condition belongs to",
      "call %3$s instead"),
  WAKES_ONE(
      "LW183",
      WARNING,
      "%s wakes only one of several threads that wait for different things, possibly the wrong one",
      "call %2$s instead"),
  LEFT_LOCKED(
      "LW184",
      WARNING,
      "%s %s",
      "take the lock right before a try block, and unlock it in finally"),
  LOCK_REASSIGNED(
      "LW185",
      WARNING,
      "%s assigns %s, a lock that other threads may hold or wait for",
      "drop the assignment, and make the field final"),
  SHARED_LOCK(
      "LW186",
      WARNING,
      "%s synchronizes on %s, a constant that unrelated code may lock too",
      "synchronize on a private %3$sfinal Object"),
  UNLOCKS_GUARD(
      "LW187",
      WARNING,
      "%s unlocks %s, which the generated class holds while the method runs",
      "mark the method @Unguarded and take the lock only where it is needed, or split the method in two"),
  CHANGES_THOUGH_IMMUTABLE(
      "LW188", WARNING, "%s is annotated @Immutable, but %s", "%3$s, or drop @Immutable"),
  LEFT_OVER_LOCK(
      "LW189",
      WARNING,
      "%1$s takes the lock in the field \"%2$s\" only while it already holds its own lock",
      "%3$s"),

  // LW19x: @GuardedBy
  NOT_HELD("LW190", DOOR, "%1$s is used by %2$s without its %5$slock \"%3$s\"", "%4$s"),
  CALLED_UNHELD(
      "LW191",
      DOOR,
      "%2$s calls %1$s without holding the %5$slock \"%3$s\" that %1$s requires",
      "%4$s"),
  NO_SUCH_LOCK(
      "LW192",
      WARNING,
      "%s is guarded by \"%s\", but no lock of that name is in scope",
      "name a field, a method without parameters, 'this' or a class literal"),

  // LW2xx: @ParallelMap
  PRIVATE_MAPPED_METHOD("LW201", ERROR, "%s is private, so no pool can call it", "%2$s"),
  NOTHING_TO_MAP(
      "LW202",
      ERROR,
      "%s has no parameter, so there is nothing to map it over",
      "add a parameter for the item"),
  UNNAMEABLE_IN_POOL("LW203", ERROR, "%1$s mentions %2$s, which a pool cannot name", "%3$s"),
  PRIVATE_MAPPED_CLASS(
      "LW204",
      ERROR,
      "%s is private, so no pool can call its methods or those of its nested classes",
      "make it package-private"),
  INVALID_STEM("LW205", ERROR, "\"%s\" cannot begin a method name", "use a Java identifier"),
  NEGATIVE_PARALLELISM(
      "LW206",
      ERROR,
      "%s has a parallelism of %d",
      "use a positive number, or leave parallelism out to get the default"),
  TWO_PARALLELISMS(
      "LW207",
      ERROR,
      "%1$s() has a parallelism of %2$d, and %3$s() has %4$d, but all %5$s methods share one set of threads",
      "use the same number for both, or set parallelism on only one of them"),
  NO_FORMS(
      "LW208",
      ERROR,
      "%s has an empty list of forms, so nothing would be generated for it",
      "name a form, or leave forms out to get the default forms"),
  POOL_METHOD_CLASH(
      "LW209",
      ERROR,
      "%1$s and %3$s would both generate %2$s",
      "give one of them another name with @ParallelMap(name = \"...\")"),
  NO_STREAM_OF_VOID("LW210", ERROR, "%s returns nothing, so there is nothing to stream", "%2$s"),
  NOTHING_TO_ZIP(
      "LW211",
      ERROR,
      "%s has one parameter, so there is nothing to zip it with",
      "%2$s, or add a second parameter"),
  NOT_IDEMPOTENT(
      "LW212",
      ERROR,
      "%s is distributed, so it may be called a second time for an item whose machine is lost or slow",
      "add idempotent = true if a second call does no harm, or remove distributed = true"),
  CANNOT_TRAVEL(
      "LW213",
      ERROR,
      "%s is distributed, but its %s cannot be sent to another machine, since %s",
      "%4$s, or remove distributed = true"),
  TARGET_CANNOT_TRAVEL(
      "LW214",
      ERROR,
      "%s is distributed, but its target %s cannot be sent along with the items, since %s",
      "%4$s, or make the method static"),
  NO_POOL_LIBRARY(
      "LW215",
      ERROR,
      "%1$s is mapped, but the compiler does not find the library that %2$s needs",
      "add the dependency dev.latchwork:latchwork-pools for compiling and running, and in a named module also require dev.latchwork.pools"),
  AMBIGUOUS_MAPPED_METHOD(
      "LW216",
      ERROR,
      "%s cannot be called, because every call is ambiguous with %s",
      "rename the mapped method"),

  // LW22x: bodies of mapped methods, and uses of pools
  MAPPED_RACE(
      "LW220",
      DOOR,
      "%s runs in parallel and changes %s without a lock that excludes other calls, which is a data race",
      "%3$s"),
  MAPPED_ONE_AT_TIME(
      "LW221",
      WARNING,
      "%s holds a lock from beginning to end, so only one item is processed at a time",
      "%2$s"),
  MAPPED_BLOCKS(
      "LW222",
      WARNING,
      "%s is mapped as CPU work but calls %s, which can block",
      "use workload = Workload.IO, or make that call outside the mapped method"),
  MAPPED_WITHOUT_IO(
      "LW223",
      WARNING,
      "%s is mapped as IO but cannot block, so more threads than cores only add overhead",
      "use workload = Workload.CPU"),
  POOL_LEFT_OPEN(
      "LW224",
      WARNING,
      "the %s opened here is never closed",
      "open it in try-with-resources, or close it"),

  // LW3xx: @DeepCopy
  NOTHING_TO_COPY("LW301", ERROR, "%s %s, so no copier can be generated for it", "%3$s"),
  FIELD_NOT_COPYABLE("LW302", ERROR, "%s of type %s cannot be copied, since %s", "%4$s"),
  UNREADABLE_FIELD("LW303", ERROR, "%s cannot be copied, since %s", "%3$s"),
  UNSETTABLE_FIELD(
      "LW304",
      ERROR,
      "%s is final, but the constructor that a copier would call has no parameter for it",
      "%2$s"),
  NO_FITTING_CONSTRUCTOR(
      "LW305",
      ERROR,
      "%s has no constructor that a copier can call (%s)",
      "add a constructor that assigns each parameter to a field, or name a factory method with @DeepCopy(factory = ..)"),
  FOREIGN_SUPERCLASS(
      "LW306", ERROR, "%1$s inherits state from %2$s, which a copier cannot reach", "%3$s"),
  MISPLACED_COPY("LW307", ERROR, "@Copy on %s %s", "%3$s"),
  MISSING_COPIER(
      "LW308",
      ERROR,
      "%s needs %s, which is missing",
      "fix the errors reported for the field's type, or choose with @Copy how the field is copied"),
  UNKNOWN_COLLECTION_COPIER(
      "LW309",
      ERROR,
      "%s cannot be copied, since the entry %s in -Alatchwork.collections is malformed, or names a class or method that does not exist or does not fit",
      "write a.OwnList=a.Copies.ownList for a static method that takes an OwnList and returns a new one"),
  ARGUMENT_CHANGED(
      "LW310",
      WARNING,
      "%s's copier passes the value of the field \"%s\" to this constructor, which stores a different value, so the copy may differ from the original",
      "assign the argument unchanged, and convert values in a static method that calls this constructor"),
  HASH_REACHES_CONTAINER(
      "LW311",
      ERROR,
      "%1$s cannot be copied if %2$s in %4$s leads back to the %5$s, since the hash code of that %3$s then depends on the very %5$s that contains it",
      "use a list, declare a hashCode() in %3$s that does not use the %5$s, or set @DeepCopy(shape = TREE) if there are no such cycles"),
  FAIRNESS_UNKNOWN(
      "LW312",
      WARNING,
      "%s holds an ArrayBlockingQueue, whose fairness cannot be read, so the copy is not fair",
      "copy it with @Copy(with = ..), or suppress this if fairness does not matter"),
  STALE_COPIER(
      "LW313",
      ERROR,
      "%1$s leads back to %2$s, whose copier was compiled before that cycle existed",
      "compile %2$s again, together with %1$s"),
  NO_FACTORY(
      "LW314",
      ERROR,
      "%1$s has no suitable static method %1$s %2$s(%1$s)",
      "declare it non-private and without checked exceptions"),
  NO_TRUSTED_COPY("LW315", ERROR, "%1$s says @DeepCopy(by = \"%2$s\"), but %3$s", "%4$s"),
  UNKNOWN_TRUSTED_COPY(
      "LW316",
      ERROR,
      "%s cannot be copied, since the entry %s in -Alatchwork.copiers is malformed, or names a type, class or method that does not exist or does not fit",
      "write a.B=copy for a method of B that takes no parameters, a.B=new for B's copy constructor, or a.B=c.Copies.b for a static method that takes a B and returns a B"),
  ;

  private final String id;
  private final Severity severity;
  private final String problem;
  private final String cure;

  Rule(String id, Severity severity, String problem, String cure) {
    this.id = id;
    this.severity = severity;
    this.problem = problem;
    this.cure = cure;
  }

  public String id() {
    return id;
  }

  /**
   * Returns whether a key in {@code @SuppressWarnings} silences this rule: the rule's id, or Error
   * Prone's name for the same check.
   */
  boolean isSilencedBy(String key) {
    return key.equals(id)
        || (key.equals("GuardedBy")
            && (this == NOT_HELD || this == CALLED_UNHELD || this == NO_SUCH_LOCK));
  }

  public Severity severity() {
    return severity;
  }

  /** Returns the whole message: the id, what is wrong, and what to do about it. */
  public String text(Object... arguments) {
    return "[" + id + "] " + problem.formatted(arguments) + ": " + cure.formatted(arguments);
  }
}
