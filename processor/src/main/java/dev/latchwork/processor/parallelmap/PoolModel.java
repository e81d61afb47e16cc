package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pool for the mapped methods of a class.
 *
 * @param origin the annotated class as javadoc names it
 * @param target the type of the object whose methods are called; empty if all are static
 * @param variables the type variables of the target
 * @param workers one set for each workload among the methods
 * @param lint what naming the target gives rise to
 */
record PoolModel(
    ClassName pool,
    ClassName engine,
    String origin,
    Optional<TypeName> target,
    List<TypeVariableName> variables,
    boolean isPublic,
    List<MappedMethod> methods,
    List<WorkerSet> workers,
    Set<String> lint) {

  boolean has(Workload workload) {
    return workers.stream().anyMatch(w -> w.workload() == workload);
  }

  boolean has(Form form) {
    return methods.stream().anyMatch(m -> m.forms().contains(form));
  }

  /** Whether there is work that nobody waits for, or that is waited for later. */
  boolean hasFutures() {
    return has(Form.ASYNC) || hasStreams();
  }

  boolean hasStreams() {
    return Form.STREAMS.stream().anyMatch(this::has);
  }
}
