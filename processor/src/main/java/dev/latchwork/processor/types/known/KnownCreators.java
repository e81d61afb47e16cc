package dev.latchwork.processor.types.known;

import dev.latchwork.processor.types.Annotations;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotations by which containers and mappers create objects, by simple name: {@code javax} and
 * {@code jakarta}, Spring, Guice, CDI, EJB, Micronaut, JPA, Jackson and their like agree on most of
 * them.
 */
public final class KnownCreators {
  /** On a class, or on an annotation that a class bears. */
  private static final Set<String> OF_CLASSES =
      Set.of(
          "ApplicationScoped",
          "Component",
          "ConversationScoped",
          "Controller",
          "Dependent",
          "Document",
          "Embeddable",
          "Entity",
          "ManagedBean",
          "MappedEntity",
          "MessageDriven",
          "NormalScope",
          "Prototype",
          "Repository",
          "RequestScoped",
          "Scope",
          "Service",
          "SessionScoped",
          "Singleton",
          "Startup",
          "Stateful",
          "Stateless",
          "Stereotype",
          "XmlRootElement");

  /** On a constructor. */
  private static final Set<String> OF_CONSTRUCTORS =
      Set.of(
          "AssistedInject",
          "Autowired",
          "BsonCreator",
          "ConfigurationInject",
          "ConstructorBinding",
          "Creator",
          "Inject",
          "JsonCreator",
          "JsonbCreator",
          "PersistenceCreator");

  private KnownCreators() {}

  /** The annotation of a class that lets a container create it, directly or by what it means. */
  public static Optional<AnnotationMirror> ofClass(TypeElement type) {
    return first(type.getAnnotationMirrors(), OF_CLASSES, new HashSet<>());
  }

  /** The annotation of a constructor that lets a container call it. */
  public static Optional<AnnotationMirror> ofConstructor(Element constructor) {
    return first(constructor.getAnnotationMirrors(), OF_CONSTRUCTORS, new HashSet<>());
  }

  private static Optional<AnnotationMirror> first(
      List<? extends AnnotationMirror> mirrors, Set<String> names, Set<TypeElement> seen) {
    for (AnnotationMirror mirror : mirrors) {
      if (isCreator(mirror, names, seen)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  private static boolean isCreator(
      AnnotationMirror mirror, Set<String> names, Set<TypeElement> seen) {
    TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
    String qualified = Annotations.name(mirror).toString();
    return !qualified.startsWith("java.lang.")
        && !qualified.startsWith("dev.latchwork.")
        && seen.add(annotation)
        && (names.contains(annotation.getSimpleName().toString())
            || first(annotation.getAnnotationMirrors(), names, seen).isPresent());
  }
}
