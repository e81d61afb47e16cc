package dev.latchwork.processor.parallelmap;

import dev.latchwork.processor.parallelmap.model.Form;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.WorkerSet;
import dev.latchwork.processor.parallelmap.model.Workload;
import dev.latchwork.processor.report.model.Claim;
import dev.latchwork.processor.report.model.PoolSheet;
import dev.latchwork.processor.report.model.PoolSheet.Mapped;
import dev.latchwork.processor.report.model.PoolSheet.Workers;
import dev.latchwork.processor.report.model.Shown;
import java.util.stream.Stream;

/** Describes a pool for the review page. */
final class PoolSheets {
  private PoolSheets() {}

  static PoolSheet of(PoolModel model) {
    return new PoolSheet(
        model.pool().simpleName(),
        model.workers().stream().map(PoolSheets::workers).toList(),
        model.methods().stream().map(PoolSheets::mapped).toList(),
        model.methods().stream()
            .filter(MappedMethod::isDistributed)
            .map(PoolSheets::repeatable)
            .toList());
  }

  /**
   * Returns the claim that a distributed method makes: calling the method twice for the same item
   * does no harm. If a machine is lost, another machine repeats the lost machine's calls, some of
   * which may have been completed.
   */
  private static Claim repeatable(MappedMethod method) {
    return new Claim(shown(method), "may be called again for an item, as idempotent says");
  }

  private static String shown(MappedMethod method) {
    return Shown.method(method.signature().name(), method.signature().parameters());
  }

  private static Workers workers(WorkerSet set) {
    boolean perCore = set.workload() == Workload.CPU && set.parallelism() == 0;
    return new Workers(
        set.workload().name(),
        perCore ? "one per core" : set.defaultParallelism(),
        set.virtual() ? "virtual threads" : "platform threads");
  }

  private static Mapped mapped(MappedMethod method) {
    return new Mapped(
        shown(method),
        method.workload().name(),
        method.forms().stream().map(Form::name).toList(),
        method.forms().stream().flatMap(f -> generated(method.stem(), f)).toList(),
        method.isDistributed());
  }

  private static Stream<String> generated(String stem, Form form) {
    return switch (form) {
      case ALL -> Stream.of(stem + "All");
      case ASYNC -> Stream.of(stem + "AllAsync", stem + "Async");
      case EACH -> Stream.of(stem + "Each");
      case UNORDERED -> Stream.of(stem + "Unordered");
      case OUTCOMES -> Stream.of(stem + "Outcomes");
      case ZIP -> Stream.of(stem + "Zip");
    };
  }
}
