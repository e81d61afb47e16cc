package dev.latchwork.processor;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds members of annotated types that a compiler shows only after the generated class has been
 * written without them. Eclipse hides a member whose type is {@code bank.GuardedBox<String>} as
 * long as there is no class {@code bank.GuardedBox}.
 */
final class LateMembers {
  /**
   * Identifies a member as far as is possible while the types of its parameters are not known.
   * Methods of a class with the same name and equally many parameters are not distinguished, and a
   * field counts as having no parameters.
   */
  private record Named(String owner, String name, int parameters) {}

  private final Env env;
  private final Map<String, Map<Named, Integer>> seen = new LinkedHashMap<>();

  LateMembers(Env env) {
    this.env = env;
  }

  /** Records the members that the type has and inherits now. Called when its class is generated. */
  void remember(TypeElement type) {
    Map<Named, Integer> counts = new HashMap<>();
    members(type).forEach((name, members) -> counts.put(name, members.size()));
    seen.put(type.getQualifiedName().toString(), counts);
  }

  /**
   * Returns members that have appeared since their type was last remembered, and remembers the type
   * again. Among methods that {@link Named} does not distinguish, only one is returned.
   */
  List<Element> find() {
    List<Element> late = new ArrayList<>();
    for (String name : List.copyOf(seen.keySet())) {
      TypeElement type = env.elements().getTypeElement(name);
      if (type != null) {
        Map<Named, Integer> before = Map.copyOf(seen.getOrDefault(name, Map.of()));
        members(type)
            .forEach(
                (member, now) -> {
                  if (now.size() > before.getOrDefault(member, 0)) {
                    late.add(likeliest(now));
                  }
                });
        remember(type);
      }
    }
    return late;
  }

  private Map<Named, List<Element>> members(TypeElement type) {
    Map<Named, List<Element>> members = new LinkedHashMap<>();
    for (TypeElement owner : env.members().hierarchy(type)) {
      if (!Enclosing.isOfJdk(owner)) {
        String in = owner.getQualifiedName().toString();
        owner.getEnclosedElements().stream()
            .filter(LateMembers::matters)
            .forEach(e -> members.computeIfAbsent(named(in, e), n -> new ArrayList<>()).add(e));
      }
    }
    return members;
  }

  private static Named named(String owner, Element member) {
    int parameters = member instanceof ExecutableElement e ? e.getParameters().size() : 0;
    return new Named(owner, member.getSimpleName().toString(), parameters);
  }

  /**
   * Returns whether something may be generated for the member: it is an instance field, or a
   * constructor or instance method that is not private.
   */
  private static boolean matters(Element member) {
    return !member.getModifiers().contains(Modifier.STATIC)
        && (member.getKind() == ElementKind.FIELD
            || (member instanceof ExecutableElement
                && !member.getModifiers().contains(Modifier.PRIVATE)));
  }

  private Element likeliest(List<Element> overloads) {
    return overloads.stream()
        .filter(e -> types(e).anyMatch(this::isGeneric))
        .findFirst()
        .orElse(overloads.get(overloads.size() - 1));
  }

  private static Stream<TypeMirror> types(Element member) {
    return member instanceof ExecutableElement method
        ? Stream.concat(
            Stream.of(method.getReturnType()), method.getParameters().stream().map(Element::asType))
        : Stream.of(member.asType());
  }

  private boolean isGeneric(TypeMirror type) {
    return type instanceof DeclaredType declared
        && !declared.getTypeArguments().isEmpty()
        && env.names().isAnnounced(ClassName.get((TypeElement) declared.asElement()));
  }
}
