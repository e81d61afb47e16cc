package dev.latchwork.processor.copy.read;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Target;
import dev.latchwork.processor.copy.plan.CopyPart.Value;
import dev.latchwork.processor.copy.plan.CopyPlan.FreshLock;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.FieldInitializers;
import dev.latchwork.processor.types.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The fields of a class, inherited ones included, and who sets them in a copy. */
final class ClassReader {
  private final Env env;
  private final TypeElement type;
  private final FieldAccess access;
  private final Findings findings;
  private final ValueReader values;

  ClassReader(
      Env env, TypeElement type, FieldAccess access, ValueReader values, Findings findings) {
    this.env = env;
    this.type = type;
    this.access = access;
    this.findings = findings;
    this.values = values;
  }

  List<CopyPart> parts() {
    foreignSuperclass()
        .ifPresent(
            s ->
                findings.add(
                    Rule.FOREIGN_SUPERCLASS,
                    Position.at(type),
                    type.getSimpleName(),
                    s.getSimpleName()));
    Map<VariableElement, CopyPart> parts = new LinkedHashMap<>();
    Map<String, VariableElement> byName = new HashMap<>();
    Set<String> needed = new HashSet<>();
    access
        .fields()
        .forEach(
            (owner, fields) -> {
              for (VariableElement field : fields) {
                part(field)
                    .ifPresent(
                        part -> {
                          parts.put(field, part);
                          byName.put(field.getSimpleName().toString(), field);
                          if (part.target() instanceof Target.Argument) {
                            needed.add(field.getSimpleName().toString());
                          }
                        });
              }
            });
    Optional<ExecutableElement> constructor =
        new Constructors(env, type, access).best(byName, needed);
    if (constructor.isEmpty()) {
      findings.add(Rule.NO_FITTING_CONSTRUCTOR, Position.at(type), type.getSimpleName());
      return List.of();
    }
    return arranged(parts, byName, constructor.get());
  }

  /** A library's private fields may not even be in its class file that is compiled against. */
  private Optional<TypeElement> foreignSuperclass() {
    return Stream.iterate(
            Optional.of(type),
            Optional::isPresent,
            t -> t.flatMap(c -> Optional.ofNullable(TypeFacts.superclass(c))))
        .flatMap(Optional::stream)
        .filter(FieldAccess::isForeign)
        .findFirst();
  }

  private List<CopyPart> arranged(
      Map<VariableElement, CopyPart> parts,
      Map<String, VariableElement> byName,
      ExecutableElement constructor) {
    List<CopyPart> arranged = new ArrayList<>();
    for (VariableElement parameter : constructor.getParameters()) {
      VariableElement field =
          Objects.requireNonNull(byName.get(parameter.getSimpleName().toString()));
      CopyPart part = Objects.requireNonNull(parts.remove(field));
      arranged.add(new CopyPart(part.label(), part.read(), part.value(), new Target.Argument()));
    }
    List<CopyPart> refilled = new ArrayList<>();
    parts.forEach(
        (field, part) -> {
          if (part.target() instanceof Target.Argument) {
            unsettable(field, part);
          } else if (part.target() instanceof Target.Refill
              || part.target() instanceof Target.RefillOrField) {
            refilled.add(part);
          } else {
            arranged.add(part);
          }
        });
    arranged.addAll(refilled);
    return arranged;
  }

  /** A field with the way to set it that does not need a constructor, else an argument. */
  private Optional<CopyPart> part(VariableElement field) {
    if (FieldPolicy.of(field).kind() == FieldPolicy.Kind.SKIP || field.getConstantValue() != null) {
      return Optional.empty();
    }
    boolean accessible = access.isAccessible(field);
    Optional<String> read =
        accessible
            ? Optional.of(qualified("source", field))
            : access.getter(field).map(g -> "source." + g.getSimpleName() + "()");
    if (read.isEmpty()) {
      findings.add(Rule.UNREADABLE_FIELD, Position.at(field, type), ValueReader.label(field));
      return Optional.empty();
    }
    Value value = values.read(field, !accessible);
    return Optional.of(
        new CopyPart(
            ValueReader.label(field), read.get(), value, target(field, accessible, value)));
  }

  private Target target(VariableElement field, boolean accessible, Value value) {
    boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
    boolean container =
        value instanceof Value.Copied copied && copied.plan() instanceof ContainerOf;
    FieldInitializers initializers = env.initializers();
    if (accessible && !isFinal) {
      String set = qualified("copy", field);
      return container && initializers.mayBeOfOwnClass(field)
          ? new Target.RefillOrField(set)
          : new Target.Field(set);
    }
    if (accessible && container && !initializers.areUnfillable(field)) {
      return new Target.Refill(qualified("copy", field), initializers.areNew(field));
    }
    if (!accessible && !isFinal) {
      return access
          .setter(field)
          .<Target>map(s -> new Target.Setter("copy." + s.getSimpleName()))
          .orElse(new Target.Argument());
    }
    return new Target.Argument();
  }

  /** A field that another one hides is seen through its own class. */
  private String qualified(String object, VariableElement field) {
    TypeElement owner = Enclosing.type(field);
    boolean hidden =
        access.fields().entrySet().stream()
            .dropWhile(e -> !e.getKey().equals(owner))
            .skip(1)
            .flatMap(e -> e.getValue().stream())
            .anyMatch(f -> f.getSimpleName().equals(field.getSimpleName()));
    boolean near = env.packageOf(owner).equals(env.packageOf(type));
    String name =
        near
            ? String.join(".", ClassName.get(owner).simpleNames())
            : owner.getQualifiedName().toString();
    return hidden
        ? "((%s) %s).%s".formatted(applied(owner, name), object, field.getSimpleName())
        : object + "." + field.getSimpleName();
  }

  /** The class as the type extends it, with what its type variables stand for. */
  private String applied(TypeElement owner, String name) {
    if (owner.getTypeParameters().isEmpty()) {
      return name;
    }
    TypeMirror extended = type.asType();
    while (!env.types()
        .isSameType(env.types().erasure(extended), env.types().erasure(owner.asType()))) {
      extended = env.types().directSupertypes(extended).get(0);
    }
    return env.names().of(extended).withoutAnnotations().toString();
  }

  /** A final lock that no constructor takes is made anew by its own initializer. */
  private void unsettable(VariableElement field, CopyPart part) {
    boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
    if (isFinal
        && part.value() instanceof Value.Copied copied
        && copied.plan() instanceof FreshLock) {
      return;
    }
    findings.add(
        Rule.UNSETTABLE_FIELD,
        Position.at(field, type),
        ValueReader.label(field),
        isFinal ? "final" : "private without a setter");
  }
}
