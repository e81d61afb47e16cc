package dev.latchwork.processor.types;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What is known about classes that are yet to be generated, by the unresolved types that name them.
 */
public interface AnnouncedTypes {

  /** The qualified name, or as much of it as the source gives. */
  String nameOf(DeclaredType unresolved);

  List<? extends TypeMirror> arguments(DeclaredType unresolved);

  /**
   * What the class will extend or implement. If that is generic, the class has the same type
   * arguments.
   */
  Optional<String> supertype(DeclaredType unresolved);
}
