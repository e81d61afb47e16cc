package dev.latchwork.processor.types.known;

import java.util.Set;

/**
 * The annotations that make containers and mappers create objects, by simple name: {@code javax}
 * and {@code jakarta}, Spring, Guice, CDI, EJB, Micronaut, JPA, Jackson and similar libraries agree
 * on most of them.
 */
public final class KnownCreators {
  /** On a class, or on an annotation of a class. */
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

  /** On a constructor. */
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
