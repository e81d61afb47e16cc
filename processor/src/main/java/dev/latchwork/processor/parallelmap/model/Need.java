package dev.latchwork.processor.parallelmap.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What the engine of a pool has to be able to do; it has no line that none of them asks for. */
public enum Need {
  /** Threads that compute, beside the calling one. */
  CPU,
  /** Threads that wait. */
  IO,
  /** Both, where the engine has to know which of them it is for. */
  BOTH_WORKLOADS,
  PLATFORM_THREADS,
  VIRTUAL_THREADS,
  /** Items by index, as all forms but streams take them. */
  LISTS,
  /** More than one item at a time for a thread that computes. */
  RANGES,
  /** Calling threads that wait for the end of a map. */
  MAPS,
  /** Such threads that compute, and need a place among the others. */
  PLACES,
  /** Failures that are the end of a map. */
  FAILURES,
  /** Results that are objects. */
  SLOTS,
  ASYNC,
  STREAMS,
  EACH,
  UNORDERED,
  BOTH_ORDERS,
  /** One call that nobody waits for. */
  CALLS,
  OUTCOMES,
  ZIP,
  /** Items that others do, elsewhere. */
  CLUSTER,
  /** One of those at a time. */
  SENT_CALLS,
  /** Many of them. */
  CHUNKS;

  public static Set<Need> of(PoolModel model) {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    for (WorkerSet workers : model.workers()) {
      needs.add(workers.workload() == Workload.CPU ? CPU : IO);
      needs.add(workers.virtual() ? VIRTUAL_THREADS : PLATFORM_THREADS);
    }
    model.methods().forEach(method -> addForms(needs, method));
    addIf(needs, CLUSTER, model.isDistributed());
    addIf(needs, CHUNKS, model.methods().stream().anyMatch(Need::isChunked));
    addIf(needs, RANGES, needs.contains(CHUNKS));
    addIf(needs, SENT_CALLS, model.methods().stream().anyMatch(MappedMethod::sendsCalls));
    boolean differ = !Collections.disjoint(needs, Set.of(MAPS, RANGES, VIRTUAL_THREADS));
    addIf(
        needs, BOTH_WORKLOADS, (differ && needs.containsAll(Set.of(CPU, IO))) || sendsMaps(needs));
    addIf(needs, BOTH_ORDERS, needs.contains(EACH) && needs.contains(UNORDERED));
    addIf(needs, STREAMS, needs.contains(EACH) || needs.contains(UNORDERED));
    addIf(needs, CALLS, needs.contains(ASYNC) || needs.contains(STREAMS));
    addIf(needs, SLOTS, needs.contains(CALLS) || needs.contains(OUTCOMES));
    return needs;
  }

  /** The calling thread and ranges are dealt with in one way here and in another for a cluster. */
  private static boolean sendsMaps(Set<Need> needs) {
    return needs.contains(CLUSTER) && !Collections.disjoint(needs, Set.of(MAPS, RANGES));
  }

  private static boolean isChunked(MappedMethod method) {
    return method.isDistributed() && !Form.STREAMS.containsAll(method.forms());
  }

  private static void addForms(Set<Need> needs, MappedMethod method) {
    for (Form form : method.forms()) {
      switch (form) {
        case ALL -> needs.addAll(Set.of(LISTS, MAPS, FAILURES));
        case ASYNC -> needs.addAll(Set.of(LISTS, ASYNC, FAILURES));
        case EACH -> needs.addAll(Set.of(EACH, FAILURES));
        case UNORDERED -> needs.addAll(Set.of(UNORDERED, FAILURES));
        case OUTCOMES -> needs.addAll(Set.of(LISTS, MAPS, OUTCOMES));
        case ZIP -> needs.addAll(Set.of(LISTS, MAPS, FAILURES, ZIP));
      }
    }
    if (method.workload() == Workload.CPU) {
      addIf(needs, RANGES, !Form.STREAMS.containsAll(method.forms()));
      addIf(needs, PLACES, !Collections.disjoint(method.forms(), Form.WAITED_FOR));
    }
    boolean isObject = !method.result().withoutAnnotations().isPrimitive();
    addIf(needs, SLOTS, isObject && !method.signature().isVoid());
  }

  private static void addIf(Set<Need> needs, Need need, boolean condition) {
    if (condition) {
      needs.add(need);
    }
  }
}
