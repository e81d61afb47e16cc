package dev.latchwork.processor.report.model;

import java.util.List;
import java.util.Optional;

/**
 * What a lock guards and who takes it.
 *
 * @param generated the simple name of the guarded class
 * @param lock such as {@code one fair exclusive lock}
 * @param wakesAll whether a writer that leaves wakes everyone who waits, and not one who can go on
 */
public record LockMap(
    String generated,
    String lock,
    boolean wakesAll,
    List<Field> fields,
    List<Method> methods,
    List<String> predicates)
    implements Topic {

  /** What the lock is to a field. */
  public enum Role {
    GUARDED("Guarded by the lock"),
    CONSTANT("Constant, read without the lock"),
    OWN_LOCK("Guarded by locks of their own"),
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
   * A field of the class or of one that it extends.
   *
   * @param note what else is to be said, such as why it is a resource
   * @param accessors what is generated to reach it
   */
  public record Field(String name, String type, Role role, String note, List<String> accessors) {}

  /** How a method holds the lock. */
  public enum Mode {
    WRITE("Write", "write"),
    READ("Read", "read"),
    WAIT("Wait", "wait"),
    FREE("Without the lock", "run without it");

    private final String title;
    private final String verb;

    Mode(String title, String verb) {
      this.title = title;
      this.verb = verb;
    }

    public String verb() {
      return verb;
    }

    public String title() {
      return title;
    }
  }

  /**
   * A method of the guarded class.
   *
   * @param signature its name and the types of its parameters
   * @param waitsFor the predicate, for {@link Mode#WAIT}
   * @param note what else is to be said, such as that it takes a second lock
   * @param added whether it is generated beside those of the class
   */
  public record Method(
      String signature, Mode mode, Optional<String> waitsFor, String note, boolean added) {}
}
