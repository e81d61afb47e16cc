package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.Recursion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A copier to generate.
 *
 * @param type the type, with its type variables
 * @param operated those of its type variables that the caller says how to copy
 * @param access that of the copier and its methods
 * @param isRecord whether the type is a record, of which equal ones are as good
 * @param immutable whether nothing of it can change, so that it is its own copy
 * @param open whether values may be of a subclass, which is not copied
 * @param arguments what the constructor gets
 * @param assigned what is set afterwards
 * @param tree whether the class promises that nothing is reached twice
 * @param assertsDisjoint whether that can be asserted
 * @param remembering why the copier has to keep a map of copies for itself; empty where every
 *     object can be met only once
 * @param filled the fields among {@code assigned} through which copies are nested without end
 * @param nests whether arguments of the constructor are
 * @param recursion what the copier meets that constructors nest
 * @param fillsLast whether a copy has to be complete before sets and keys of maps are filled
 * @param lint what javac would warn of
 */
record DeepCopyModel(
    ClassName copier,
    ClassName rawType,
    TypeName type,
    List<TypeVariableName> typeVariables,
    List<TypeVariableName> operated,
    Set<Modifier> access,
    boolean isRecord,
    boolean immutable,
    boolean open,
    List<CopyPart> arguments,
    List<CopyPart> assigned,
    boolean tree,
    boolean assertsDisjoint,
    Optional<String> remembering,
    Set<String> filled,
    boolean nests,
    Recursion recursion,
    boolean fillsLast,
    Set<String> lint) {

  Stream<CopyPart> parts() {
    return Stream.concat(arguments.stream(), assigned.stream());
  }
}
