package dev.latchwork.processor.deepcopy.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.Maker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copier to generate.
 *
 * @param maker what creates a copy
 * @param arguments the arguments of the maker
 * @param assigned the fields that are set once the copy has been created
 */
public record DeepCopyModel(
    CopiedType of,
    Maker maker,
    List<CopyPart> arguments,
    List<CopyPart> assigned,
    Aliases aliases,
    Nesting nesting) {

  public ClassName copier() {
    return of.copier();
  }

  public ClassName rawType() {
    return of.rawType();
  }

  public TypeName type() {
    return of.type();
  }

  public List<TypeVariableName> typeVariables() {
    return of.typeVariables();
  }

  public List<TypeVariableName> operated() {
    return of.operated();
  }

  /** The field that links each object to the next one and is set once the copy exists, if any. */
  public Optional<CopyPart> link() {
    return new ChainLinks(copier(), type()).assigned(assigned);
  }

  /**
   * The field that links each object to the next one and that the constructor takes, if the objects
   * form a chain that needs no map.
   */
  public Optional<CopyPart> linkOfConstructor() {
    return aliases.remembering().isPresent() || of.isRecord()
        ? Optional.empty()
        : new ChainLinks(copier(), type()).made(parts().toList());
  }

  public Stream<CopyPart> parts() {
    return Stream.concat(arguments.stream(), assigned.stream());
  }
}
