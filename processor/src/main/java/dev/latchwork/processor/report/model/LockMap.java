package dev.latchwork.processor.report.model;

import java.util.List;
import java.util.Optional;

/**
 * What a lock guards, and which methods take it.
 *
 * @param generated the simple name of the generated class
 * @param lock the lock in words, such as {@code one fair exclusive lock}
 * @param wakesAll whether a writer that releases the lock wakes all waiting threads, and not only
 *     one that can continue
 */
public record LockMap(
    String generated,
    String lock,
    boolean wakesAll,
    List<Field> fields,
    List<Method> methods,
    List<String> predicates,
    List<Carried> carried,
    List<Claim> claims)
    implements Topic {

  /** How the lock relates to a field. */
  public enum Role {
    GUARDED("Guarded by the lock"),
    CONSTANT("Constant, read without the lock"),
    OWN_LOCK("Guarded by their own locks"),
    RESOURCE("Resources, skipped");

    private final String title;

    Role(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * A field of the class or of a superclass.
   *
   * @param note further remarks, such as why the field is a resource
   * @param accessors the generated methods that access the field
   */
  public record Field(String name, String type, Role role, String note, List<String> accessors) {}

  /** How a method holds the lock, if it does. */
  public enum Mode {
    WRITE("Write", "writes", "write"),
    READ("Read", "reads", "read"),
    WAIT("Wait", "waits", "wait"),
    FREE("Without the lock", "runs without the lock", "run without the lock");

    private final String title;
    private final String singular;
    private final String plural;

    Mode(String title, String singular, String plural) {
      this.title = title;
      this.singular = singular;
      this.plural = plural;
    }

    /** Returns what one method or several methods do, such as {@code writes} or {@code write}. */
    public String verb(long methods) {
      return methods == 1 ? singular : plural;
    }

    public String title() {
      return title;
    }
  }

  /**
   * A method of a guarded object.
   *
   * @param signature the method's name and parameter types
   * @param waitsFor the condition, for {@link Mode#WAIT}
   * @param note further remarks, such as that the method takes a second lock
   * @param added whether the generated class adds the method, rather than overriding it
   */
  public record Method(
      String signature, Mode mode, Optional<String> waitsFor, String note, boolean added) {}
}
