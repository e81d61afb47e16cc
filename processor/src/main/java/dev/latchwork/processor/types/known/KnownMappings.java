package dev.latchwork.processor.types.known;

import java.util.Set;

/**
 * The annotations with which JPA and Hibernate map a class. Tables, queries, generators and
 * listeners of a superclass also apply to its subclasses. Repeating such an annotation on a
 * subclass would be an error, or would make it apply twice.
 */
public final class KnownMappings {
  private static final Set<String> PACKAGES =
      Set.of("jakarta.persistence", "javax.persistence", "org.hibernate.annotations");

  private static final Set<String> OF_EACH_CLASS =
      Set.of(
          "Access",
          "Cacheable",
          "DiscriminatorValue",
          "DynamicInsert",
          "DynamicUpdate",
          "Embeddable",
          "Entity",
          "MappedSuperclass");

  private KnownMappings() {}

  /**
   * Returns whether an annotation is one of JPA or Hibernate that, on a class, also applies to all
   * subclasses of the class.
   *
   * @param annotation the qualified name of the annotation
   */
  public static boolean isOfHierarchy(String annotation) {
    int dot = annotation.lastIndexOf('.');
    return dot > 0
        && PACKAGES.contains(annotation.substring(0, dot))
        && !OF_EACH_CLASS.contains(annotation.substring(dot + 1));
  }
}
