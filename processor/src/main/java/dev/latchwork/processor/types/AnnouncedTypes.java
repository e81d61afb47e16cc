package dev.latchwork.processor.types;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What is known of classes that are yet to be generated, by the unresolved types that name them.
 */
public interface AnnouncedTypes {

  /** The qualified name, or as much of it as the source says. */
  String nameOf(DeclaredType unresolved);

  List<? extends TypeMirror> arguments(DeclaredType unresolved);

  /** What the class will extend or implement; with its own type arguments, if that is generic. */
  Optional<String> supertype(DeclaredType unresolved);
}
