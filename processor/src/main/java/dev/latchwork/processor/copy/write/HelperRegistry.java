package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.emit.TypeVariables;
import dev.latchwork.processor.handle.write.LookupWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The private static methods of one generated class. Each method is written when the first call of
 * it is written.
 */
final class HelperRegistry {
  private final ClassName owner;
  private final NameAllocator names;
  private final List<TypeVariableName> typeVariables;
  private final List<TypeVariableName> operated;
  private final Map<Object, String> calls = new HashMap<>();
  private final Map<String, String> overloads = new HashMap<>();
  private final Map<Object, String> variants = new HashMap<>();
  private final Map<String, FieldSpec> constants = new LinkedHashMap<>();
  private final Set<String> suggested = new HashSet<>();
  private final Map<Object, MethodSpec> methods = new LinkedHashMap<>();
  private final LookupWriter handles;
  private final SignatureTypes signatures;

  /**
   * @param owner the generated class
   * @param unnamed classes that no signature may name
   */
  HelperRegistry(
      ClassName owner,
      NameAllocator names,
      List<TypeVariableName> typeVariables,
      List<TypeVariableName> operated,
      Set<ClassName> unnamed) {
    this.owner = owner;
    this.names = names;
    this.typeVariables = typeVariables;
    this.operated = operated;
    this.handles = new LookupWriter(names);
    this.signatures = new SignatureTypes(unnamed);
  }

  /** The class that declares the methods. */
  ClassName owner() {
    return owner;
  }

  SignatureTypes signatures() {
    return signatures;
  }

  LookupWriter handles() {
    return handles;
  }

  /**
   * The name of the method for {@code key}. The method may have two overloads, with and without
   * {@code copies}.
   *
   * @param write writes the method, given its name; if {@code write} in turn asks for the same key,
   *     it gets the same name
   */
  String variant(
      Object key, boolean remembers, String suggestion, Function<String, MethodSpec> write) {
    String name = variants.computeIfAbsent(key, k -> names.newName(unused(suggestion)));
    Variant variant = new Variant(key, remembers);
    if (!calls.containsKey(variant)) {
      register(variant, name, write);
    }
    return name;
  }

  private record Variant(Object key, boolean remembers) {}

  /** The actual name of a constant. The constant is declared when its name is first asked for. */
  String constant(String name, Function<String, FieldSpec> write) {
    return constants.computeIfAbsent(name, n -> write.apply(names.newName(n))).name();
  }

  List<FieldSpec> constants() {
    return List.copyOf(constants.values());
  }

  /**
   * The actual name of a helper method. Methods with different keys share an actual name if they
   * ask for the same {@code name}.
   */
  String overload(Object key, String name, Function<String, MethodSpec> write) {
    String shared = overloads.computeIfAbsent(name, names::newName);
    if (!calls.containsKey(key)) {
      register(key, shared, write);
    }
    return shared;
  }

  /**
   * Returns whether there is a method for the key: one with {@code copies} if {@code remembers} is
   * true, otherwise one without.
   */
  boolean hasVariant(Object key, boolean remembers) {
    return calls.containsKey(new Variant(key, remembers));
  }

  /** Returns whether there is a method for the key. */
  boolean has(Object key) {
    return calls.containsKey(key);
  }

  private void register(Object key, String name, Function<String, MethodSpec> write) {
    calls.put(key, name);
    methods.put(key, MethodSpec.methodBuilder(name).build());
    methods.put(key, write.apply(name));
  }

  private String unused(String suggestion) {
    String candidate = suggestion;
    for (int i = 2; !suggested.add(candidate); i++) {
      candidate = suggestion + i;
    }
    return candidate;
  }

  List<MethodSpec> methods() {
    return List.copyOf(methods.values());
  }

  /** The type variables for which the class has operators. */
  List<TypeVariableName> operated() {
    return operated;
  }

  /** The type variables for which a method for the type needs operators. */
  List<TypeVariableName> operated(TypeName type) {
    Set<String> mentioned = TypeVariables.in(type);
    Set<String> told = operated.stream().map(TypeVariableName::name).collect(Collectors.toSet());
    // the copier of a variable's bound needs operators for the variables that the bound mentions
    Set<String> asked = closure(mentioned, v -> !told.contains(v));
    return operated.stream().filter(v -> asked.contains(v.name())).toList();
  }

  /**
   * The beginning of a private static method that returns {@code type}. It declares those of the
   * class's type variables that the type mentions, with those in their bounds.
   */
  MethodSpec.Builder declare(String name, TypeName type) {
    return declare(name, type, type);
  }

  /**
   * The beginning of a private static method that returns {@code type}, and to which the caller
   * adds a parameter of the type {@code taken}. It declares those of the class's type variables
   * that these two types mention, with those in their bounds.
   */
  MethodSpec.Builder declare(String name, TypeName type, TypeName taken) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariables(mentioned(type, taken))
        .returns(signatures.of(type));
  }

  /**
   * Returns whether compilers infer the type arguments for a call of a method that takes the type.
   * They do not infer a variable with a bound if it occurs only in wildcards.
   */
  boolean isInferred(TypeName type) {
    Set<String> said = TypeVariables.outsideWildcards(type);
    Set<String> mentioned = TypeVariables.in(type);
    return typeVariables.stream()
        .filter(v -> mentioned.contains(v.name()) && !v.bounds().isEmpty())
        .allMatch(v -> said.contains(v.name()));
  }

  /**
   * Returns whether a type variable of the class has another variable as its bound, whose own bound
   * mentions a type variable. Compilers do not infer such variables.
   */
  boolean areChained() {
    Set<String> bounded =
        typeVariables.stream()
            .filter(v -> v.bounds().stream().anyMatch(b -> !TypeVariables.in(b).isEmpty()))
            .map(TypeVariableName::name)
            .collect(Collectors.toSet());
    return typeVariables.stream()
        .flatMap(v -> v.bounds().stream())
        .anyMatch(b -> b instanceof TypeVariableName bound && bounded.contains(bound.name()));
  }

  /**
   * The class's type variables that two types mention, and the type variables in the bounds of
   * those variables.
   */
  List<TypeVariableName> mentioned(TypeName type, TypeName taken) {
    Set<String> mentions = new HashSet<>(TypeVariables.in(type));
    mentions.addAll(TypeVariables.in(taken));
    Set<String> found = closure(mentions, v -> true);
    List<TypeVariableName> declared = new ArrayList<>(typeVariables);
    declared.removeIf(v -> !found.contains(v.name()));
    return declared;
  }

  /** The given type variables of the class, and those that their bounds mention. */
  List<TypeVariableName> withBounds(List<TypeVariableName> variables) {
    Set<String> found =
        closure(
            variables.stream().map(TypeVariableName::name).collect(Collectors.toSet()), v -> true);
    return typeVariables.stream().filter(v -> found.contains(v.name())).toList();
  }

  /**
   * The variables and, directly or indirectly, those that their bounds mention.
   *
   * @param bounded tells for which variables the bounds are looked at
   */
  private Set<String> closure(Set<String> start, Predicate<String> bounded) {
    Set<String> found = new HashSet<>(start);
    for (int before = -1; before != found.size(); ) {
      before = found.size();
      for (TypeVariableName variable : typeVariables) {
        if (found.contains(variable.name()) && bounded.test(variable.name())) {
          variable.bounds().forEach(b -> found.addAll(TypeVariables.in(b)));
        }
      }
    }
    return found;
  }
}
