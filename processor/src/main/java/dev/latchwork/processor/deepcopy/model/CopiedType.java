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
 * @param operated those of its type variables that the caller says how to copy
 * @param access that of the copier and its methods
 * @param lint what javac would warn of
 * @param auxiliary what no signature can name: of that javac warns whatever is suppressed
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

  /** What an object may turn out to be. */
  public enum Nature {
    FINAL_CLASS,
    /** Values may be of a subclass, which is not copied. */
    OPEN_CLASS,
    /** Equal ones are as good. */
    RECORD,
    /** Nothing of it can change, so that it is its own copy. */
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
