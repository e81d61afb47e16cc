package dev.latchwork.processor.parallelmap;

import java.util.EnumSet;
import java.util.Set;

/** What the engine of a pool has to be able to do; it has no line that none of them asks for. */
enum Need {
  /** Threads that compute, beside the calling one. */
  CPU,
  /** Threads that wait. */
  IO,
  BOTH_WORKLOADS,
  PLATFORM_THREADS,
  VIRTUAL_THREADS,
  /** Items by index, as all forms but streams take them. */
  LISTS,
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
  ZIP;

  static Set<Need> of(PoolModel model) {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    for (WorkerSet workers : model.workers()) {
      needs.add(workers.workload() == Workload.CPU ? CPU : IO);
      needs.add(workers.virtual() ? VIRTUAL_THREADS : PLATFORM_THREADS);
    }
    model.methods().forEach(method -> addForms(needs, method));
    addIf(needs, BOTH_WORKLOADS, needs.contains(CPU) && needs.contains(IO));
    addIf(needs, BOTH_ORDERS, needs.contains(EACH) && needs.contains(UNORDERED));
    addIf(needs, STREAMS, needs.contains(EACH) || needs.contains(UNORDERED));
    addIf(needs, CALLS, needs.contains(ASYNC) || needs.contains(STREAMS));
    addIf(needs, SLOTS, needs.contains(CALLS) || needs.contains(OUTCOMES));
    return needs;
  }

  private static void addForms(Set<Need> needs, MappedMethod method) {
    for (Form form : method.forms()) {
      switch (form) {
        case ALL -> needs.add(LISTS);
        case ASYNC -> needs.addAll(EnumSet.of(LISTS, ASYNC));
        case EACH -> needs.add(EACH);
        case UNORDERED -> needs.add(UNORDERED);
        case OUTCOMES -> needs.addAll(EnumSet.of(LISTS, OUTCOMES));
        case ZIP -> needs.addAll(EnumSet.of(LISTS, ZIP));
      }
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
