package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.known.KnownSuperclasses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/** What a class inherits from a class of the JDK, whose fields no handle can access. */
public final class JdkSuperclass {
  private final Env env;
  private final TypeElement type;
  private final ValueReader values;

  JdkSuperclass(Env env, TypeElement type, ValueReader values) {
    this.env = env;
    this.type = type;
    this.values = values;
  }

  /** The superclass whose state only its own code can read and set; empty if there is none. */
  public static Optional<TypeElement> outOfReach(TypeElement type) {
    return nearest(type)
        .filter(s -> !isValue(s))
        .flatMap(
            s ->
                superclasses(s)
                    .filter(c -> !KnownSuperclasses.STATELESS.containsKey(name(c)))
                    .findFirst());
  }

  /**
   * The part for the value that a superclass such as {@code AtomicLong} holds, which its methods
   * read and set; empty if there is no such superclass.
   */
  List<CopyPart> parts() {
    return nearest(type).filter(JdkSuperclass::isValue).map(this::part).stream().toList();
  }

  private CopyPart part(TypeElement superclass) {
    ExecutableType get =
        ElementFilter.methodsIn(superclass.getEnclosedElements()).stream()
            .filter(m -> m.getSimpleName().contentEquals("get") && m.getParameters().isEmpty())
            .findFirst()
            .map(m -> (ExecutableType) env.types().asMemberOf((DeclaredType) type.asType(), m))
            .orElseThrow();
    String label = type.getSimpleName() + "." + superclass.getSimpleName();
    return new CopyPart(
        label,
        new Access.Accessor("get", Optional.of("set")),
        values.inherited(label, get.getReturnType(), superclass),
        new CopyPart.Target.Field());
  }

  private static Optional<TypeElement> nearest(TypeElement type) {
    return superclasses(type).filter(Enclosing::isOfJdk).findFirst();
  }

  private static Stream<TypeElement> superclasses(TypeElement type) {
    return Stream.iterate(
            Optional.of(type),
            Optional::isPresent,
            t -> t.flatMap(c -> Optional.ofNullable(TypeFacts.superclass(c))))
        .flatMap(Optional::stream);
  }

  private static boolean isValue(TypeElement type) {
    return KnownSuperclasses.VALUES.contains(name(type));
  }

  private static String name(TypeElement type) {
    return type.getQualifiedName().toString();
  }
}
