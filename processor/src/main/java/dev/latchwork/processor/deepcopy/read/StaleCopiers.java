package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.write.DeferredFillWriter;
import dev.latchwork.processor.copy.write.StackDepthWriter;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds copiers that were compiled before their type began to lead back to the type being copied.
 * Most of these copiers still work, since they pass on the map of copies. They fail in three cases:
 * if something that is hashed has to be added last, by the outermost copier; if a copier that fills
 * fields has to count the depth; and if guarded objects have to be locked one at a time.
 */
final class StaleCopiers {
  private final Env env;
  private final TypeElement type;

  StaleCopiers(Env env, TypeElement type) {
    this.env = env;
    this.type = type;
  }

  /**
   * Reports the copiers that fail. Classes generated in this compilation are up to date, even if
   * old class files of the same classes exist.
   */
  void check(Links links, Findings findings) {
    links
        .onCircle(call -> !env.names().isAnnounced(call.copier()))
        .filter(call -> isStale(call, links))
        .map(call -> ((ClassName) AliasAnalysis.raw(call.type())).simpleName())
        .sorted()
        .forEach(
            other ->
                findings.add(Rule.STALE_COPIER, Position.at(type), type.getSimpleName(), other));
  }

  private boolean isStale(CopierCall call, Links links) {
    TypeElement compiled = env.elements().getTypeElement(call.copier().canonicalName());
    if (compiled == null) {
      return false;
    }
    return (isGuarded(call) && !env.facts().isGuarded(type.asType()))
        || (lacks(compiled, DeferredFillWriter.OUTERMOST) && links.waitFor(call))
        || (lacks(compiled, StackDepthWriter.FILL) && links.isMadeOfFields(call));
  }

  private boolean isGuarded(CopierCall call) {
    String name = ((ClassName) AliasAnalysis.raw(call.type())).canonicalName();
    return env.facts().isGuarded(env.elements().getTypeElement(name).asType());
  }

  private static boolean lacks(TypeElement copier, String method) {
    return ElementFilter.methodsIn(copier.getEnclosedElements()).stream()
        .noneMatch(m -> m.getSimpleName().contentEquals(method));
  }
}
