package dev.latchwork.processor.deepcopy.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Target;
import dev.latchwork.processor.copy.plan.CopyPart.Value.Copied;
import java.util.List;
import java.util.Optional;

/**
 * Finds the field that links each object of a class to the next one, so that the objects form a
 * chain.
 */
public final class ChainLinks {
  private final ClassName copier;
  private final TypeName type;

  /**
   * @param copier the copier of the class
   * @param type the class, with its type variables
   */
  public ChainLinks(ClassName copier, TypeName type) {
    this.copier = copier;
    this.type = type;
  }

  /** The first field that links the objects and is set once the copy has been created. */
  public Optional<CopyPart> assigned(List<CopyPart> parts) {
    return parts.stream()
        .filter(p -> p.target() instanceof Target.Field && !isHidden(p.access()) && isLink(p))
        .findFirst();
  }

  /** The field that links the objects if the constructor takes it and no other field is a link. */
  public Optional<CopyPart> made(List<CopyPart> parts) {
    List<CopyPart> links = parts.stream().filter(this::leadsOn).toList();
    return links.stream()
        .filter(p -> links.size() == 1 && p.isArgument() && isLink(p))
        .filter(p -> !(p.access() instanceof Access.Accessor))
        .findFirst();
  }

  private boolean isLink(CopyPart part) {
    return part.value() instanceof Copied copied
        && copied.plan() instanceof CopierCall call
        && call.copier().equals(copier)
        && call.type().equals(type);
  }

  private boolean leadsOn(CopyPart part) {
    return part.value() instanceof Copied copied
        && copied.plan().copierCalls().anyMatch(c -> c.copier().equals(copier));
  }

  /** Recognizes a field of a superclass that is hidden by another field of the same name. */
  private static boolean isHidden(Access access) {
    return access instanceof Access.Direct direct && direct.cast().isPresent();
  }
}
