package dev.latchwork.processor.types.known;

import java.util.Set;

/**
 * The annotations that make injection containers and object mappers create objects, by their simple
 * names. {@code javax} and {@code jakarta}, Spring, Guice, CDI, EJB, Micronaut, JPA, Jackson and
 * similar libraries agree on most of these names.
 */
public final class KnownCreators {
  /** Annotations of a class, or of an annotation that is on a class. */
  public static final Set<String> OF_CLASSES =
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
          "Named",
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

  /** Annotations of a constructor. */
  public static final Set<String> OF_CONSTRUCTORS =
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
}
