package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.handle.model.FieldRef;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The field whose elements are iterated over, and what is generated for it.
 *
 * @param walked the type of the variable in a loop over the field; for a map, a {@code Map.Entry}
 *     with the map's own wildcards
 * @param raw whether the field's type is raw
 * @param element the type of an element, boxed
 * @param removable whether inherited methods remove elements through the iterator
 * @param parts how elements are copied: one plan; for a map, one for the keys and one for the
 *     values
 */
public record ElementsModel(
    FieldRef field,
    Source source,
    TypeName walked,
    boolean raw,
    TypeName element,
    boolean removable,
    List<CopyPlan> parts,
    List<Method> methods) {

  public enum Source {
    COLLECTION,
    ITERABLE,
    MAP,
    ARRAY,
    /** An array of int, long or double, types that have their own iterators and streams. */
    PRIMITIVES
  }

  public enum Operation {
    ITERATOR("iterator"),
    SPLITERATOR("spliterator"),
    STREAM("stream"),
    /** Generated only if the class has this method already, as a collection does. */
    PARALLEL_STREAM("parallelStream"),
    FOR_EACH("forEach"),
    SIZE("size"),
    IS_EMPTY("isEmpty");

    private final String methodName;

    Operation(String methodName) {
      this.methodName = methodName;
    }

    public String methodName() {
      return methodName;
    }
  }

  public record Method(Operation operation, Set<Modifier> access, boolean overrides) {}
}
