package dev.latchwork.processor.types.known;

import java.util.Map;
import java.util.Set;

/**
 * Calls that get a class literal as an argument and create an object of exactly that class. Calls
 * that look up a configured class, such as {@code getBean} and {@code getInstance}, are not listed.
 */
public final class KnownInstantiations {
  private static final Set<String> OF_MAPPERS =
      Set.of("convertValue", "readValue", "readValues", "readerFor", "treeToValue");
  private static final Set<String> OF_READERS = Set.of("forType", "readValue", "treeToValue");

  /**
   * Methods that create objects, by the type on which they are called; {@code <init>} stands for
   * {@code new}.
   */
  public static final Map<String, Set<String>> BY_TYPE =
      Map.ofEntries(
          Map.entry("com.fasterxml.jackson.databind.ObjectMapper", OF_MAPPERS),
          Map.entry("com.fasterxml.jackson.databind.ObjectReader", OF_READERS),
          Map.entry("com.google.gson.Gson", Set.of("fromJson")),
          Map.entry("com.google.inject.binder.LinkedBindingBuilder", Set.of("to")),
          Map.entry(
              "jakarta.enterprise.inject.se.SeContainerInitializer", Set.of("addBeanClasses")),
          Map.entry("jakarta.json.bind.Jsonb", Set.of("fromJson")),
          Map.entry(
              "org.springframework.beans.factory.config.AutowireCapableBeanFactory",
              Set.of("autowire", "createBean")),
          Map.entry(
              "org.springframework.beans.factory.support.BeanDefinitionBuilder",
              Set.of("genericBeanDefinition", "rootBeanDefinition")),
          Map.entry(
              "org.springframework.beans.factory.support.RootBeanDefinition", Set.of("<init>")),
          Map.entry(
              "org.springframework.context.annotation.AnnotationConfigApplicationContext",
              Set.of("<init>")),
          Map.entry(
              "org.springframework.context.annotation.AnnotationConfigRegistry",
              Set.of("register")),
          Map.entry(
              "org.springframework.context.support.GenericApplicationContext",
              Set.of("registerBean")),
          Map.entry("tools.jackson.databind.ObjectMapper", OF_MAPPERS),
          Map.entry("tools.jackson.databind.ObjectReader", OF_READERS));

  /**
   * Methods that make a container create objects of the class that is passed to them, unless their
   * result is used to do more than set a scope, as in {@code bind(Account.class).to(..)}.
   */
  public static final Map<String, Set<String>> UNLESS_CONTINUED =
      Map.of(
          "com.google.inject.AbstractModule", Set.of("bind"),
          "com.google.inject.Binder", Set.of("bind"),
          "com.google.inject.PrivateModule", Set.of("bind"));

  public static final Set<String> SCOPES = Set.of("asEagerSingleton", "in");

  /**
   * Methods that create an object by reflection. They are called on a {@code Class} or on a {@code
   * Constructor}.
   */
  public static final Map<String, Set<String>> REFLECTIVE =
      Map.of(
          "java.lang.Class", Set.of("newInstance"),
          "java.lang.reflect.Constructor", Set.of("newInstance"));

  /** Annotations that list classes of which a container creates objects. */
  public static final Set<String> ANNOTATIONS =
      Set.of("org.springframework.context.annotation.Import");

  private KnownInstantiations() {}
}
