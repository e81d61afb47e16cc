package dev.latchwork.processor.types;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Answers questions about classes that are yet to be generated. Each such class is identified by an
 * unresolved type that names it.
 */
public interface AnnouncedTypes {

  /** Returns the qualified name of the class, or as much of it as the source gives. */
  String nameOf(DeclaredType unresolved);

  List<? extends TypeMirror> arguments(DeclaredType unresolved);

  /**
   * Returns the qualified name of the type from which the class is generated and which it will
   * extend or implement; empty if there is no such type. If that type is generic, the class has the
   * same type arguments.
   */
  Optional<String> supertype(DeclaredType unresolved);
}
