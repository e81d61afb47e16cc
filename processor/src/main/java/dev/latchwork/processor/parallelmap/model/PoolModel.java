package dev.latchwork.processor.parallelmap.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A pool for the mapped methods of a class.
 *
 * @param origin the class that declares the mapped methods, as a javadoc link names it
 * @param target the type of the object whose methods are called; empty if all these methods are
 *     static
 * @param variables the type variables of the target
 * @param workers one set of threads for each workload that the methods have
 * @param lint the lint categories in which javac would warn about the pool as a whole
 */
public record PoolModel(
    ClassName pool,
    String origin,
    Optional<TypeName> target,
    List<TypeVariableName> variables,
    boolean isPublic,
    List<MappedMethod> methods,
    List<WorkerSet> workers,
    Set<String> lint) {

  public boolean isDistributed() {
    return methods.stream().anyMatch(MappedMethod::isDistributed);
  }

  /**
   * Returns the name of the pool's field that holds the engine for the distributed methods of a
   * workload.
   */
  public String cluster(Workload workload) {
    return distributed().size() == 1 ? "cluster" : workload.workers() + "Cluster";
  }

  /** Returns the workloads of the methods that are not distributed. */
  public List<Workload> local() {
    return workloads(m -> !m.isDistributed());
  }

  /** Returns the workloads of the distributed methods. */
  public List<Workload> distributed() {
    return workloads(MappedMethod::isDistributed);
  }

  private List<Workload> workloads(Predicate<MappedMethod> those) {
    return methods.stream().filter(those).map(MappedMethod::workload).distinct().sorted().toList();
  }

  /**
   * Returns the name of the pool's field that holds the engine for the methods of a workload that
   * are not distributed.
   */
  public String engine(Workload workload) {
    return workers.size() == 1 ? "engine" : workload.workers();
  }
}
