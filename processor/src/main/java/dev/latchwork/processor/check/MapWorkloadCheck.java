package dev.latchwork.processor.check;

import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Creation;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Finds mapped methods whose bodies do not match their workload: CPU work that may block, and IO
 * work that only computes.
 */
final class MapWorkloadCheck implements Check {
  private enum Workload {
    CPU,
    IO
  }

  private final Env env;

  MapWorkloadCheck(Domain domain) {
    this.env = domain.env();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    code.methods()
        .filter(b -> b.method().filter(Pools::isMapped).isPresent())
        .forEach(b -> check(b, b.method().orElseThrow(), code, report));
  }

  private void check(Body body, ExecutableElement method, BodyFacts code, Report report) {
    Workload workload =
        Annotations.find(method, Pools.PARALLEL_MAP)
            .map(a -> Annotations.constant(a, "workload", Workload.CPU))
            .orElse(Workload.CPU);
    Set<Body> reached = code.reach(body, Call::isOfSelf);
    if (workload == Workload.CPU) {
      waits(reached, method, code, report);
    } else if (method.getThrownTypes().isEmpty() && onlyComputes(reached, code)) {
      // a method that declares an exception is left out: a plain computation does not fail, so the
      // method most likely does more than compute
      report.add(Rule.MAPPED_WITHOUT_IO, code.site(body), Show.member(method));
    }
  }

  private void waits(Set<Body> reached, ExecutableElement method, BodyFacts code, Report report) {
    for (Call call : code.calls()) {
      if (reached.contains(call.site().body())
          && env.calls().isBlocking(call.objectType(), call.name())) {
        report.add(
            Rule.MAPPED_BLOCKS, call.site(), Show.member(method), Show.member(call.method()));
      }
    }
    for (Creation creation : code.creations()) {
      if (reached.contains(creation.site().body())
          && env.calls().isBlocking(creation.type().asType(), "<init>")) {
        report.add(
            Rule.MAPPED_BLOCKS,
            creation.site(),
            Show.member(method),
            "new " + creation.type().getSimpleName() + "(..)");
      }
    }
  }

  /**
   * Returns whether the bodies are known to do nothing but compute: they synchronize on nothing,
   * create no function that runs later, and all their calls only compute. An unknown method could
   * wait.
   */
  private boolean onlyComputes(Set<Body> reached, BodyFacts code) {
    return code.synchronizations().stream().noneMatch(s -> reached.contains(s.site().body()))
        && code.functions().stream().noneMatch(f -> reached.contains(f.site().body()))
        && code.calls().stream()
            .filter(c -> reached.contains(c.site().body()))
            .allMatch(c -> computes(c, code))
        && code.creations().stream()
            .filter(c -> reached.contains(c.site().body()))
            .allMatch(c -> env.calls().onlyComputes(c.type()));
  }

  private boolean computes(Call call, BodyFacts code) {
    if (code.body(call.method()).isPresent()
        && (call.isOfSelf() || call.method().getModifiers().contains(Modifier.STATIC))) {
      return true;
    }
    return env.calls().onlyComputes(Enclosing.type(call.method()))
        && !env.calls().isBlocking(call.objectType(), call.name())
        && !env.calls().isCallback(call.objectType());
  }
}
