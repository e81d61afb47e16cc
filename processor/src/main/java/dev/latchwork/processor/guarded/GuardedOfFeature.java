package dev.latchwork.processor.guarded;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.feature.Feature;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.read.InterfaceReader;
import dev.latchwork.processor.guarded.read.LockMapReader;
import dev.latchwork.processor.guarded.render.GuardedRenderer;
import dev.latchwork.processor.report.model.Topic;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * {@code @Guarded.Of(Deque.class)} on a package, or on a type in it, generates {@code GuardedDeque}
 * in that package.
 */
public final class GuardedOfFeature implements Feature<List<GuardedModel>> {
  private static final String OF = "dev.latchwork.Guarded.Of";
  private static final String ALL = "dev.latchwork.Guarded.Of.All";

  /** One {@code @Guarded.Of} annotation and the type that it names. */
  private record Named(AnnotationMirror annotation, AnnotationValue value, TypeMirror mirror) {

    /** The interface or class; empty for an array, a primitive type or void. */
    Optional<TypeElement> type() {
      return mirror instanceof DeclaredType declared
          ? Optional.of((TypeElement) declared.asElement())
          : Optional.empty();
    }
  }

  @Override
  public String annotation() {
    return OF;
  }

  @Override
  public Set<String> triggers() {
    return Set.of(OF, ALL);
  }

  @Override
  public List<ClassName> generates(QualifiedNameable origin) {
    return types(origin).map(type -> nameOf(origin, type)).toList();
  }

  @Override
  public Optional<ClassName> supertype(QualifiedNameable origin, ClassName generated) {
    return types(origin)
        .filter(type -> nameOf(origin, type).equals(generated))
        .map(ClassName::get)
        .findFirst();
  }

  private static Stream<TypeElement> types(Element origin) {
    return named(origin).stream().flatMap(named -> named.type().stream());
  }

  @Override
  public String otherName(QualifiedNameable origin) {
    return "put @Guarded.Of on a type in another package";
  }

  @Override
  public Outcome<List<GuardedModel>> read(QualifiedNameable origin, Env env) {
    Findings findings = env.findings();
    List<GuardedModel> models = new ArrayList<>();
    for (Named named : named(origin)) {
      Position position = Position.at(origin, named.annotation(), named.value());
      TypeElement type = named.type().orElse(null);
      if (type == null) {
        findings.add(Rule.NOT_AN_INTERFACE, position, named.mirror(), "");
      } else if (type.getKind() != ElementKind.INTERFACE) {
        findings.add(Rule.NOT_AN_INTERFACE, position, type.getSimpleName(), guarded(type));
      } else if (type.getModifiers().contains(Modifier.SEALED)) {
        findings.add(
            Rule.SEALED_CLASS,
            position,
            type.getSimpleName(),
            "name an interface that is not sealed");
      } else if (env.packageNameability(origin).unnameable(type.asType()).isPresent()) {
        findings.add(
            Rule.UNNAMEABLE,
            position,
            "@Guarded.Of",
            type.getQualifiedName(),
            cure(origin, env, type.getQualifiedName().toString()));
      } else if (env.packageNameability(origin).unnameableBound(type).isPresent()) {
        String hidden = env.packageNameability(origin).unnameableBound(type).get();
        findings.add(
            Rule.UNNAMEABLE,
            position,
            "the bound of a type parameter of " + type.getSimpleName(),
            hidden,
            cure(origin, env, hidden));
      } else {
        models.add(
            new InterfaceReader(
                    type,
                    nameOf(origin, type),
                    origin,
                    env.inSubclass(type),
                    env.packageNameability(origin),
                    Optional.empty(),
                    findings)
                .read(named.annotation(), isPublic(origin, type)));
      }
    }
    return findings.outcome(() -> models);
  }

  @Override
  public List<TypeSpec> render(List<GuardedModel> models) {
    return models.stream().map(m -> new GuardedRenderer(m).render()).toList();
  }

  @Override
  public List<Topic> describe(QualifiedNameable origin, List<GuardedModel> models, Env env) {
    return models.stream().<Topic>map(m -> LockMapReader.ofWrapper(m)).toList();
  }

  private static String cure(Element origin, Env env, String hidden) {
    return env.packageNameability(origin).cure(hidden) + ", or name another interface";
  }

  /** Returns one more cure for a class that can be annotated itself; empty for any other type. */
  private static String guarded(TypeElement type) {
    return type.getKind() == ElementKind.CLASS && !Enclosing.isOfJdk(type)
        ? ", or annotate %s itself with @Guarded".formatted(type.getSimpleName())
        : "";
  }

  /**
   * Returns whether the wrapper is public. For this, the interface has to be public and, if the
   * annotation is on a type and not on a package, the annotated type too.
   */
  private static boolean isPublic(Element origin, TypeElement type) {
    boolean asked =
        origin instanceof PackageElement || origin.getModifiers().contains(Modifier.PUBLIC);
    return asked && type.getModifiers().contains(Modifier.PUBLIC);
  }

  private static ClassName nameOf(QualifiedNameable origin, TypeElement type) {
    String packageName =
        origin instanceof PackageElement
            ? origin.getQualifiedName().toString()
            : ClassName.get((TypeElement) origin).packageName();
    return GeneratedNames.classIn(packageName, "Guarded", type, "");
  }

  private static List<Named> named(Element origin) {
    Stream<AnnotationMirror> repeated =
        Annotations.find(origin, ALL).flatMap(all -> Annotations.value(all, "value")).stream()
            .flatMap(v -> ((List<?>) v.getValue()).stream())
            .map(v -> (AnnotationMirror) ((AnnotationValue) v).getValue());
    return Stream.concat(Annotations.find(origin, OF).stream(), repeated)
        .flatMap(of -> named(of).stream())
        .toList();
  }

  /**
   * Returns the annotation with the type that it names, or empty if javac could not resolve the
   * type.
   */
  private static Optional<Named> named(AnnotationMirror of) {
    return Annotations.value(of, "value")
        .filter(v -> v.getValue() instanceof TypeMirror type && type.getKind() != TypeKind.ERROR)
        .map(v -> new Named(of, v, (TypeMirror) v.getValue()));
  }
}
