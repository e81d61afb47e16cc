package dev.latchwork.processor.check;

import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.types.Annotations;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Tells apart the parameters of mapped methods: those that are items, whose values differ from call
 * to call, and those whose value is the same for all calls.
 */
final class MappedItems {
  private final BodyFacts code;

  MappedItems(BodyFacts code) {
    this.code = code;
  }

  /**
   * Returns whether the lock belongs to an item or to a new object. Threads that run other calls of
   * the mapped method then hold other locks, so the lock does not exclude them.
   */
  boolean areLockedBy(HeldLock lock, Site site) {
    AccessPath ref = lock.ref();
    return ref.root() == AccessPath.Root.VARIABLE
        && ref.steps().isEmpty()
        && (code.fresh().isUnshared(ref, site.path())
            || (ref.isFromParameter() && isItem(ref.start(), new HashSet<>())));
  }

  private boolean isItem(Element parameter, Set<Element> asked) {
    if (!(parameter.getEnclosingElement() instanceof ExecutableElement method)
        || !asked.add(parameter)) {
      return false;
    }
    int index = method.getParameters().indexOf(parameter);
    Optional<? extends AnnotationMirror> mapped = Annotations.find(method, Pools.PARALLEL_MAP);
    if (mapped.isPresent()) {
      return index < items(mapped.get());
    }
    List<Call> calls = code.calls().stream().filter(c -> c.method().equals(method)).toList();
    return method.getModifiers().contains(Modifier.PRIVATE)
        && !calls.isEmpty()
        && calls.stream()
            .allMatch(
                c ->
                    index < c.arguments().size()
                        && c.arguments()
                            .get(index)
                            .filter(a -> a.steps().isEmpty() && a.isFromParameter())
                            .filter(a -> isItem(a.start(), asked))
                            .isPresent());
  }

  /**
   * Returns whether the path starts at a parameter of a mapped method for which all calls get the
   * same value. For a distributed method, the answer is false, since each machine gets a copy of
   * the value.
   */
  boolean isExtra(AccessPath parameter) {
    return parameter.start().getEnclosingElement() instanceof ExecutableElement method
        && Annotations.find(method, Pools.PARALLEL_MAP)
            .filter(m -> !Annotations.flag(m, "distributed", false))
            .filter(m -> method.getParameters().indexOf(parameter.start()) >= items(m))
            .isPresent();
  }

  private static int items(AnnotationMirror mapped) {
    return Annotations.flag(mapped, "zip", false) ? 2 : 1;
  }
}
