package dev.latchwork.processor.parallelmap.read;

import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.parallelmap.model.WorkerSet;
import dev.latchwork.processor.parallelmap.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Decides which threads a pool has. */
final class WorkerSets {
  private static final int VIRTUAL_THREADS_SINCE = 21;

  private final SourceVersion source;
  private final Findings findings;

  WorkerSets(SourceVersion source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  List<WorkerSet> of(List<ReadMethod> methods) {
    List<WorkerSet> sets = new ArrayList<>();
    for (Workload workload : Workload.values()) {
      List<ReadMethod> those =
          methods.stream().filter(m -> m.model().workload() == workload).toList();
      if (!those.isEmpty()) {
        sets.add(new WorkerSet(workload, parallelism(those), isVirtual(workload)));
      }
    }
    return sets;
  }

  /**
   * Returns whether the threads for a workload are virtual: threads for IO are, if the source
   * release has virtual threads. The JDK that compiles does not matter: even if that JDK has
   * virtual threads, the program may run on an older one.
   */
  private boolean isVirtual(Workload workload) {
    return workload == Workload.IO && release() >= VIRTUAL_THREADS_SINCE;
  }

  /**
   * Returns the number of the source release. It is read from the name of the {@code SourceVersion}
   * constant, since Latchwork is built with a JDK that does not have the constants of newer
   * releases.
   */
  private int release() {
    return Integer.parseInt(source.name().substring("RELEASE_".length()));
  }

  private int parallelism(List<ReadMethod> methods) {
    Optional<ReadMethod> first = methods.stream().filter(m -> m.parallelism() > 0).findFirst();
    if (first.isEmpty()) {
      return 0;
    }
    int parallelism = first.get().parallelism();
    for (ReadMethod other : methods) {
      if (other.parallelism() > 0 && other.parallelism() != parallelism) {
        findings.add(
            Rule.TWO_PARALLELISMS,
            ReadMethod.at(other.method(), other.annotation(), "parallelism"),
            other.method().getSimpleName(),
            other.parallelism(),
            first.get().method().getSimpleName(),
            parallelism,
            other.model().workload());
      }
    }
    return parallelism;
  }
}
