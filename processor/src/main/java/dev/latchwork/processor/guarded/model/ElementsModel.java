package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.handle.model.FieldRef;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The field that is walked and what is generated for it.
 *
 * @param walked what the source gives, wildcards of a map included
 * @param raw whether the source has no type arguments where it should
 * @param element what the iterator gives; boxed
 * @param removable whether inherited methods remove elements through the iterator
 * @param parts how elements are copied: one plan, or for a map that of keys and that of values
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
    /** An array of int, long or double, which have iterators and streams of their own. */
    PRIMITIVES
  }

  public enum Operation {
    ITERATOR("iterator"),
    SPLITERATOR("spliterator"),
    STREAM("stream"),
    /** Of collections alone: others have none. */
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
