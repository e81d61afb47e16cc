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
      boolean primitives = PRIMITIVES.contains(array.getComponentType().getKind());
      return Optional.of(
          model(
              field,
              primitives ? Source.PRIMITIVES : Source.ARRAY,
              env.names().of(array.getComponentType()).box(),
              List.of(array.getComponentType())));
    }
    return as("java.util.Map", type)
        .map(
            map -> {
              List<TypeMirror> parts = arguments(map, 2);
              return model(field, Source.MAP, entry(parts), parts);
            })
        .or(
            () ->
                as("java.lang.Iterable", type)
                    .map(
                        iterable -> {
                          List<TypeMirror> parts = arguments(iterable, 1);
                          boolean sized = as("java.util.Collection", type).isPresent();
                          return model(
                              field,
                              sized ? Source.COLLECTION : Source.ITERABLE,
                              env.names().of(parts.get(0)),
                              parts);
                        }))
        .or(
            () -> {
              subject.find(Rule.ELEMENTS_TYPE, field, subject.show(field));
              return Optional.empty();
            });
  }

  private TypeName entry(List<TypeMirror> parts) {
    return env.names()
        .of(
            env.types()
                .getDeclaredType(
                    env.elements().getTypeElement("java.util.Map.Entry"),
                    parts.toArray(TypeMirror[]::new)));
  }

  private ElementsModel model(
      VariableElement field, Source source, TypeName element, List<TypeMirror> parts) {
    List<CopyPlan> plans = parts.stream().map(copies::plan).toList();
    List<String> shared =
        plans.stream().map(AccessorReader::shared).filter(s -> !s.isEmpty()).toList();
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
        element,
        plans,
        methods(field));
  }

  private List<Method> methods(Element field) {
    List<Method> methods = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      Optional<ExecutableElement> existing = existing(operation);
      if (existing.isEmpty()) {
        methods.add(new Method(operation, Set.of(Modifier.PUBLIC), false));
      } else if (makesRoom(existing.get())) {
        subject.unimplemented().remove(existing.get());
        subject.claimed().add(existing.get());
        methods.add(new Method(operation, access(existing.get()), true));
      } else if (!isWrapped(existing.get())) {
        subject.find(
            Rule.ACCESSOR_LEFT_OUT,
            field,
            operation.methodName() + "() is",
            subject.show(field),
            subject.show(existing.get()) + " has that name and cannot be replaced");
      }
    }
    return methods;
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
