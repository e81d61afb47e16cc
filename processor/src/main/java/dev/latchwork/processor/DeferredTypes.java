package dev.latchwork.processor;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.ClassValues;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeKinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Finds sources that mention types that do not exist yet. Another processor may generate such a
 * type, so the source is examined again in the next round. If the type never appears, javac reports
 * the error.
 */
final class DeferredTypes {
  private final Env env;
  private final Set<String> sources = new HashSet<>();
  private final Set<String> resolved = new HashSet<>();
  private final Set<String> changed = new HashSet<>();
  private final boolean lombokRuns = isLombokPresent();

  DeferredTypes(Env env) {
    this.env = env;
  }

  /**
   * Returns whether the type is about to get or inherit members that no source shows: Lombok adds
   * them in the first round, and they are visible in the second. Returns true at most once for each
   * type.
   */
  boolean waitsForLombok(TypeElement type) {
    return lombokRuns
        && env.members().hierarchy(type).stream()
            .filter(this::isSource)
            .anyMatch(DeferredTypes::usesLombok)
        && changed.add(type.getQualifiedName().toString());
  }

  /**
   * Returns whether Lombok runs in this compilation. If so, Lombok's classes are found where this
   * processor's own classes are: on the processor path or, if there is none, on the class path.
   */
  private static boolean isLombokPresent() {
    try {
      Class.forName(
          "lombok.launch.AnnotationProcessorHider$AnnotationProcessor",
          false,
          DeferredTypes.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static boolean usesLombok(TypeElement type) {
    return Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
        .flatMap(e -> e.getAnnotationMirrors().stream())
        .anyMatch(a -> Annotations.name(a).toString().startsWith("lombok."));
  }

  /**
   * Records the top-level types among a round's root elements: they are compiled from source. Types
   * in class files need not wait, since their signatures cannot become more complete.
   */
  void addSources(Iterable<? extends Element> roots) {
    for (Element root : roots) {
      if (root instanceof TypeElement type) {
        sources.add(type.getQualifiedName().toString());
      }
    }
  }

  /** Returns whether a top-level type with that name is compiled from source. */
  boolean isSource(String qualifiedName) {
    return sources.contains(qualifiedName);
  }

  /**
   * Returns whether a declaration mentions a type that does not exist yet and that Latchwork does
   * not generate itself. Examined are the supertypes, direct and inherited ones. Examined are also
   * the type parameters and members of the type, of its supertypes, and of the records and sealed
   * types in {@link InlinedTypes}, as far as these are compiled from source.
   */
  boolean isUnresolved(TypeElement type) {
    return isUnresolved(type, new HashSet<>())
        || InlinedTypes.of(type).stream()
            .filter(this::isSource)
            .anyMatch(t -> isUnresolved(t, new HashSet<>()));
  }

  private boolean isUnresolved(TypeElement type, Set<TypeElement> asked) {
    if (!asked.add(type) || resolved.contains(type.getQualifiedName().toString())) {
      return false;
    }
    String from = env.packageOf(type);
    List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
    supertypes.add(type.getSuperclass());
    for (TypeMirror supertype : supertypes) {
      if (isUnresolved(supertype, from)
          || (supertype instanceof DeclaredType declared
              && isUnresolved((TypeElement) declared.asElement(), asked))) {
        return true;
      }
    }
    if (isSource(type)
        && (mentioned(type).stream().anyMatch(t -> isUnresolved(t, from))
            || values(type).stream().anyMatch(v -> isUnresolved(v, from)))) {
      return true;
    }
    resolved.add(type.getQualifiedName().toString());
    return false;
  }

  private boolean isSource(TypeElement type) {
    return sources.contains(Enclosing.topLevel(type).getQualifiedName().toString());
  }

  /**
   * Returns the types that the bounds of the type's parameters and the declarations of its own
   * members mention. Methods that do not {@linkplain #matters matter} are left out.
   */
  private static Set<TypeMirror> mentioned(TypeElement type) {
    Set<TypeMirror> all = new LinkedHashSet<>();
    type.getTypeParameters().forEach(p -> all.addAll(p.getBounds()));
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof VariableElement field) {
        all.add(field.asType());
      } else if (member instanceof ExecutableElement method && matters(method)) {
        all.add(method.getReturnType());
        all.addAll(method.getThrownTypes());
        method.getParameters().forEach(p -> all.add(p.asType()));
        for (TypeParameterElement p : method.getTypeParameters()) {
          all.addAll(p.getBounds());
        }
      }
    }
    return all;
  }

  /**
   * Returns the class literals in those annotations that the generated class may repeat: on the
   * type, on methods that {@linkplain #matters matter}, and on their parameters.
   */
  private static List<AnnotationValue> values(TypeElement type) {
    List<AnnotationValue> values = new ArrayList<>(ClassValues.on(type));
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method && matters(method)) {
        values.addAll(ClassValues.on(method));
        method.getParameters().forEach(p -> values.addAll(ClassValues.on(p)));
      }
    }
    return values;
  }

  private boolean isUnresolved(AnnotationValue value, String from) {
    return value.getValue() instanceof TypeMirror type
        ? isUnresolved(type, from)
        : env.names().classOf(value).isEmpty();
  }

  /**
   * Returns whether generation has to wait if the method mentions a missing type. Methods for which
   * nothing is generated, such as static factories, do not count: they may mention the very class
   * that is to be generated.
   */
  private static boolean matters(ExecutableElement method) {
    boolean own =
        method.getModifiers().contains(Modifier.STATIC)
            || method.getModifiers().contains(Modifier.PRIVATE);
    return !own || method.getKind() == ElementKind.CONSTRUCTOR || isAnnotated(method);
  }

  private static boolean isAnnotated(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(a -> Annotations.name(a).toString().startsWith("dev.latchwork."));
  }

  private boolean isUnresolved(TypeMirror type, String from) {
    return switch (TypeKinds.of(type)) {
      case ERROR ->
          !env.names().in(from).isAnnounced(type)
              || anyUnresolved(env.names().arguments((DeclaredType) type), from);
      case ARRAY -> isUnresolved(((ArrayType) type).getComponentType(), from);
      case DECLARED -> anyUnresolved(((DeclaredType) type).getTypeArguments(), from);
      case INTERSECTION -> anyUnresolved(((IntersectionType) type).getBounds(), from);
      case WILDCARD -> {
        WildcardType wildcard = (WildcardType) type;
        yield (wildcard.getExtendsBound() != null && isUnresolved(wildcard.getExtendsBound(), from))
            || (wildcard.getSuperBound() != null && isUnresolved(wildcard.getSuperBound(), from));
      }
      default -> false;
    };
  }

  private boolean anyUnresolved(List<? extends TypeMirror> types, String from) {
    return types.stream().anyMatch(t -> isUnresolved(t, from));
  }
}
