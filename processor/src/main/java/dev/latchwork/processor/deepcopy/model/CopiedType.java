package dev.latchwork.processor.deepcopy.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A type and the copier of its objects.
 *
 * @param type the type, with its type variables
 * @param operated the type variables for which the caller passes operators
 * @param access the visibility of the copier and its methods
 * @param lint the lint categories in which javac would warn about the copier
 * @param auxiliary classes that the copier's signatures must not name, since javac's warning about
 *     them cannot be suppressed in a signature
 */
public record CopiedType(
    Nature nature,
    ClassName copier,
    ClassName rawType,
    TypeName type,
    List<TypeVariableName> typeVariables,
    List<TypeVariableName> operated,
    Set<Modifier> access,
    Set<String> lint,
    Set<ClassName> auxiliary) {

  /** What the declaration of the type tells about its objects. */
  public enum Nature {
    FINAL_CLASS,
    /** An object may be of a subclass, and then copying it throws. */
    OPEN_CLASS,
    /**
     * The copy may be the record itself if no component changes, since equal records are
     * interchangeable.
     */
    RECORD,
    /** An immutable record is its own copy. */
    IMMUTABLE_RECORD
  }

  public boolean isRecord() {
    return nature == Nature.RECORD || nature == Nature.IMMUTABLE_RECORD;
  }

  public boolean isImmutable() {
    return nature == Nature.IMMUTABLE_RECORD;
  }

  public boolean isOpen() {
    return nature == Nature.OPEN_CLASS;
  }
}
