package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.plan.ObjectPlan;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.copy.read.PartReader;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.RoundCache.Question;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which copiers will exist. A type is refused if its copier needs, directly or
 * indirectly, the copier of a type that is refused.
 */
public final class Copiers {
  private final Env env;

  Copiers(Env env) {
    this.env = env;
  }

  /**
   * What the copier of a type copies.
   *
   * @param refused whether the type is refused, so that there is no copier
   */
  record Parts(ObjectPlan plan, boolean refused) {
    List<CopyPart> all() {
      return plan.parts();
    }
  }

  private record PartsOf(TypeElement type) implements Question<Parts> {}

  /** The copiers that have been found to exist. */
  private record Existing() implements Question<Set<ClassName>> {}

  /**
   * How the copier of a type creates and fills a copy. What prevents a copy is added to the
   * findings.
   */
  static ObjectPlan plan(Env env, TypeElement type, Findings findings) {
    if (!new CopyableTypeRule(env, type).check(findings)) {
      return ObjectPlan.NONE;
    }
    CopyPlanner planner = Settings.of(type).planner(env, type);
    return new PartReader(env, type, planner, findings).read();
  }

  /**
   * What the copier of another type copies. The answer is computed only once, however many types
   * refer to that type.
   */
  static Parts partsOfOther(Env env, TypeElement type) {
    return env.answers().of(new PartsOf(type), () -> parts(env.in(type), type));
  }

  private static Parts parts(Env env, TypeElement type) {
    Findings findings = env.findings();
    ObjectPlan plan = plan(env, type, findings);
    return new Parts(plan, findings.isRefused());
  }

  public static Stream<CopierCall> calls(CopyPart part) {
    return part.value() instanceof Copied copied ? copied.plan().copierCalls() : Stream.of();
  }

  boolean exists(CopierCall call) {
    Set<ClassName> existing = env.answers().of(new Existing(), HashSet::new);
    Set<ClassName> asked = new HashSet<>();
    Deque<CopierCall> open = new ArrayDeque<>(List.of(call));
    while (!open.isEmpty()) {
      CopierCall next = open.pop();
      if (env.names().isWithdrawn(next.copier())) {
        return false;
      }
      if (existing.contains(next.copier()) || !asked.add(next.copier())) {
        continue;
      }
      TypeElement type =
          env.elements()
              .getTypeElement(((ClassName) AliasAnalysis.raw(next.type())).canonicalName());
      if (isCompiled(next.copier(), type)) {
        continue;
      }
      if (type == null || !env.names().isAnnounced(next.copier())) {
        return false;
      }
      Parts parts = partsOfOther(env, type);
      if (parts.refused()) {
        return false;
      }
      parts.all().stream().flatMap(Copiers::calls).forEach(open::add);
    }
    existing.addAll(asked);
    return true;
  }

  /**
   * Returns whether the copier is a compiled class. It is looked up in the module of the type.
   * Otherwise the compiler would search all modules for a class that does not exist.
   */
  private boolean isCompiled(ClassName copier, @Nullable TypeElement type) {
    ModuleElement module = type == null ? null : env.elements().getModuleOf(type);
    String name = copier.canonicalName();
    return (module == null
            ? env.elements().getTypeElement(name)
            : env.elements().getTypeElement(module, name))
        != null;
  }
}
