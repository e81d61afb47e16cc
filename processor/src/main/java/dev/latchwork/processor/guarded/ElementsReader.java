package dev.latchwork.processor.guarded;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.copy.CopyPlan;
import dev.latchwork.processor.copy.CopyPlanner;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.guarded.ElementsModel.Method;
import dev.latchwork.processor.guarded.ElementsModel.Operation;
import dev.latchwork.processor.guarded.ElementsModel.Source;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Overridability;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** The field marked {@code @Elements}, and which of the iteration methods it provides. */
final class ElementsReader {
  private static final String ELEMENTS = "dev.latchwork.Elements";
  private static final Set<TypeKind> PRIMITIVES =
      EnumSet.of(TypeKind.INT, TypeKind.LONG, TypeKind.DOUBLE);

  private final Subject subject;
  private final Env env;
  private final CopyPlanner copies;

  ElementsReader(Subject subject, CopyPlanner copies) {
    this.subject = subject;
    this.env = subject.env();
    this.copies = copies;
  }

  Optional<ElementsModel> read() {
    Optional<VariableElement> marked = Optional.empty();
    for (VariableElement field : ElementFilter.fieldsIn(subject.type().getEnclosedElements())) {
      if (!Annotations.isPresent(field, ELEMENTS)) {
        continue;
      }
      if (marked.isPresent()) {
        subject.find(Rule.ELEMENTS_TWICE, field, subject.show(marked.get()));
      } else {
        marked = Optional.of(field);
      }
      checkVisible(field);
    }
    return marked.flatMap(this::model);
  }

  private void checkVisible(VariableElement field) {
    for (Modifier hiding : List.of(Modifier.PRIVATE, Modifier.STATIC)) {
      if (field.getModifiers().contains(hiding)) {
        subject.find(Rule.ELEMENTS_HIDDEN, field, subject.show(field), hiding);
      }
    }
  }

  private Optional<ElementsModel> model(VariableElement field) {
    TypeMirror type = field.asType();
    if (type instanceof ArrayType array) {
      TypeMirror component = array.getComponentType();
      Source source = PRIMITIVES.contains(component.getKind()) ? Source.PRIMITIVES : Source.ARRAY;
      return Optional.of(model(field, source, component, component, false, List.of(component)));
    }
    Optional<DeclaredType> map = as("java.util.Map", type);
    if (map.isPresent()) {
      List<TypeMirror> parts = arguments(map.get(), 2);
      boolean raw = map.get().getTypeArguments().isEmpty();
      TypeMirror unknown = env.types().getWildcardType(null, null);
      List<? extends TypeMirror> walked =
          raw ? List.of(unknown, unknown) : map.get().getTypeArguments();
      return Optional.of(model(field, Source.MAP, entry(walked), entry(parts), raw, parts));
    }
    Optional<DeclaredType> iterable = as("java.lang.Iterable", type);
    if (iterable.isPresent()) {
      TypeMirror element = arguments(iterable.get(), 1).get(0);
      Source source =
          as("java.util.Collection", type).isPresent() ? Source.COLLECTION : Source.ITERABLE;
      boolean raw = iterable.get().getTypeArguments().isEmpty();
      return Optional.of(model(field, source, element, element, raw, List.of(element)));
    }
    subject.find(Rule.ELEMENTS_TYPE, field, subject.show(field));
    return Optional.empty();
  }

  private TypeMirror entry(List<? extends TypeMirror> parts) {
    return env.types()
        .getDeclaredType(
            env.elements().getTypeElement("java.util.Map.Entry"), parts.toArray(TypeMirror[]::new));
  }

  /** What the class says it iterates over, where the elements are that, or what they are. */
  private TypeName element(TypeMirror own) {
    return as("java.lang.Iterable", subject.type().asType())
        .filter(iterable -> !iterable.getTypeArguments().isEmpty())
        .map(iterable -> iterable.getTypeArguments().get(0))
        .filter(asked -> !own.getKind().isPrimitive() && env.types().isAssignable(own, asked))
        .map(env.names()::of)
        .orElseGet(() -> env.names().of(own).box());
  }

  private ElementsModel model(
      VariableElement field,
      Source source,
      TypeMirror walked,
      TypeMirror element,
      boolean raw,
      List<TypeMirror> parts) {
    List<CopyPlan> plans = parts.stream().map(copies::plan).toList();
    List<String> shared =
        plans.stream().map(AccessorReader::shared).filter(s -> !s.isEmpty()).distinct().toList();
    if (!shared.isEmpty()) {
      subject.find(
          Rule.SHARED_STATE,
          field,
          subject.type().getSimpleName() + ".iterator()",
          String.join(", ", shared));
    }
    return new ElementsModel(
        field.getSimpleName().toString(),
        source,
        env.names().of(field.asType()),
        env.names().of(walked),
        raw,
        element(element),
        plans,
        methods(field, element));
  }

  private List<Method> methods(Element field, TypeMirror element) {
    List<Method> methods = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      Optional<ExecutableElement> existing = existing(operation);
      if (existing.isEmpty()) {
        methods.add(new Method(operation, Set.of(Modifier.PUBLIC), false));
      } else if (makesRoom(existing.get()) && fits(operation, existing.get(), element)) {
        subject.unimplemented().remove(existing.get());
        subject.claimed().add(existing.get());
        methods.add(new Method(operation, access(existing.get()), true));
      } else if (!isWrapped(existing.get())) {
        subject.find(
            Rule.ACCESSOR_LEFT_OUT,
            field,
            operation.methodName() + "() is",
            subject.show(field),
            obstacle(operation, existing.get(), element));
      }
    }
    return methods;
  }

  private String obstacle(Operation operation, ExecutableElement existing, TypeMirror element) {
    return subject.show(existing)
        + (fits(operation, existing, element)
            ? " has that name and cannot be replaced"
            : " is declared for something else than these elements");
  }

  private Optional<ExecutableElement> existing(Operation operation) {
    return operation == Operation.FOR_EACH
        ? subject.method(
            "forEach", env.elements().getTypeElement("java.util.function.Consumer").asType())
        : subject.method(operation.methodName());
  }

  /** Abstract ones and the defaults of Iterable and its kin; a method of a class stays. */
  private boolean makesRoom(ExecutableElement existing) {
    Overridability overridability = subject.overridability(existing);
    return overridability == Overridability.ABSTRACT
        || (overridability == Overridability.OVERRIDABLE
            && Enclosing.type(existing).getKind().isInterface()
            && Enclosing.type(existing).getQualifiedName().toString().startsWith("java."));
  }

  /** Whether the existing method promises what would be returned; else it stays as it is. */
  private boolean fits(Operation operation, ExecutableElement existing, TypeMirror element) {
    return switch (operation) {
      case SIZE -> existing.getReturnType().getKind() == TypeKind.INT;
      case IS_EMPTY -> existing.getReturnType().getKind() == TypeKind.BOOLEAN;
      default -> isIteratedOver(element);
    };
  }

  private boolean isIteratedOver(TypeMirror element) {
    TypeMirror own =
        element instanceof PrimitiveType primitive
            ? env.types().boxedClass(primitive).asType()
            : element;
    return as("java.lang.Iterable", subject.type().asType())
        .filter(iterable -> !iterable.getTypeArguments().isEmpty())
        .map(iterable -> iterable.getTypeArguments().get(0))
        .map(
            asked ->
                element.getKind().isPrimitive()
                    ? env.types().isSameType(own, asked)
                    : env.types().isAssignable(own, asked))
        .orElse(true);
  }

  private boolean isWrapped(ExecutableElement existing) {
    return subject.overridability(existing) == Overridability.OVERRIDABLE;
  }

  private static Set<Modifier> access(ExecutableElement method) {
    Set<Modifier> access = EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED);
    access.retainAll(method.getModifiers());
    return access;
  }

  /** The type as the supertype of that name, with its type arguments. */
  private Optional<DeclaredType> as(String supertype, TypeMirror type) {
    if (type instanceof DeclaredType declared
        && ((javax.lang.model.element.TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(supertype)) {
      return Optional.of(declared);
    }
    return env.types().directSupertypes(type).stream()
        .flatMap(s -> as(supertype, s).stream())
        .findFirst();
  }

  /** What a reader of the elements sees: the bound of a wildcard, Object for a raw type. */
  private List<TypeMirror> arguments(DeclaredType type, int count) {
    TypeMirror object = env.elements().getTypeElement("java.lang.Object").asType();
    List<TypeMirror> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TypeMirror argument =
          type.getTypeArguments().isEmpty() ? object : type.getTypeArguments().get(i);
      if (argument instanceof WildcardType wildcard) {
        argument = wildcard.getExtendsBound() == null ? object : wildcard.getExtendsBound();
      }
      arguments.add(argument);
    }
    return arguments;
  }
}
