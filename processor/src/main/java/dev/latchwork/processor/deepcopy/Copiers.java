package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.copy.CopierCall;
import dev.latchwork.processor.copy.CopyPart;
import dev.latchwork.processor.copy.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.CopyPlanner;
import dev.latchwork.processor.copy.PartReader;
import dev.latchwork.processor.diagnostic.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Which copiers there will be: a type is refused if one is that it needs, near or far. */
final class Copiers {
  private final Env env;

  Copiers(Env env) {
    this.env = env;
  }

  /** The fields of a type as its copier treats them; what stands in the way goes to findings. */
  static List<CopyPart> parts(Env env, TypeElement type, Findings findings) {
    if (!new Subject(env, type).check(findings)) {
      return List.of();
    }
    CopyPlanner planner = Settings.of(type).planner(env, type);
    return new PartReader(env, type, planner, findings).parts();
  }

  static Stream<CopierCall> calls(CopyPart part) {
    return part.value() instanceof Copied copied ? copied.plan().copierCalls() : Stream.of();
  }

  boolean exists(CopierCall call) {
    return exists(call, new HashSet<>());
  }

  private boolean exists(CopierCall call, Set<ClassName> asked) {
    if (!asked.add(call.copier())
        || env.elements().getTypeElement(call.copier().canonicalName()) != null) {
      return true;
    }
    TypeElement type =
        env.elements().getTypeElement(((ClassName) CopyGraph.raw(call.type())).canonicalName());
    if (type == null || !env.names().isAnnounced(call.copier())) {
      return false;
    }
    Findings findings = env.findings();
    List<CopyPart> parts = parts(env, type, findings);
    return !findings.hasErrors()
        && parts.stream().flatMap(Copiers::calls).allMatch(c -> exists(c, asked));
  }
}
