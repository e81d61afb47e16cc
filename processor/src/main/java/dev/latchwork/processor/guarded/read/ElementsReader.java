package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.guarded.model.ElementsModel;
import dev.latchwork.processor.guarded.model.ElementsModel.Source;
import dev.latchwork.processor.handle.model.FieldRef;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Members;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the field marked {@code @Elements}, and which iteration methods it provides. */
final class ElementsReader {
  static final String ELEMENTS = "dev.latchwork.Elements";
  private static final Set<TypeKind> PRIMITIVES =
      EnumSet.of(TypeKind.INT, TypeKind.LONG, TypeKind.DOUBLE);

  private final GuardedType subject;
  private final Env env;
  private final FieldReader fields;
  private final CopyPlanner copies;
  private final IteratedType iterated;

  ElementsReader(GuardedType subject, FieldReader fields, CopyPlanner copies) {
    this.fields = fields;
    this.subject = subject;
    this.env = subject.env();
    this.copies = copies;
    this.iterated = new IteratedType(env.types(), env.elements());
  }

  Optional<ElementsModel> read() {
    Optional<VariableElement> marked = Optional.empty();
    for (VariableElement field : Members.fields(subject.type())) {
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
    if (field.getModifiers().contains(Modifier.STATIC)) {
      subject.find(
          Rule.ELEMENTS_HIDDEN,
          field,
          subject.show(field),
          "the field is static",
          "mark an instance field");
      return;
    }
    subject
        .nameability()
        .unnameable(field.asType())
        .ifPresent(
            hidden ->
                subject.find(
                    Rule.ELEMENTS_HIDDEN,
                    field,
                    subject.show(field),
                    "it cannot name " + hidden,
                    subject.nameability().cure(hidden)));
  }

  private Optional<ElementsModel> model(VariableElement field) {
    TypeMirror type = field.asType();
    if (type instanceof ArrayType array) {
      TypeMirror component = array.getComponentType();
      Source source = PRIMITIVES.contains(component.getKind()) ? Source.PRIMITIVES : Source.ARRAY;
      return Optional.of(model(field, source, component, component, false, List.of(component)));
    }
    Optional<DeclaredType> map = iterated.as("java.util.Map", type);
    if (map.isPresent()) {
      List<TypeMirror> parts = iterated.arguments(map.get(), 2);
      boolean raw = map.get().getTypeArguments().isEmpty();
      TypeMirror unknown = env.types().getWildcardType(null, null);
      List<? extends TypeMirror> walked =
          raw ? List.of(unknown, unknown) : map.get().getTypeArguments();
      return Optional.of(model(field, Source.MAP, entry(walked), entry(parts), raw, parts));
    }
    Optional<DeclaredType> iterable = iterated.as("java.lang.Iterable", type);
    if (iterable.isPresent()) {
      TypeMirror element = iterated.arguments(iterable.get(), 1).get(0);
      Source source =
          iterated.as("java.util.Collection", type).isPresent()
              ? Source.COLLECTION
              : Source.ITERABLE;
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

  /**
   * Returns the type of the elements: the type that the class names in {@code Iterable<..>} if the
   * field's elements are of that type, otherwise the elements' own type, boxed.
   */
  private TypeName element(TypeMirror own) {
    return iterated
        .asked(subject.type().asType())
        .filter(asked -> !own.getKind().isPrimitive() && env.types().isAssignable(own, asked))
        .map(env.names()::of)
        .orElseGet(() -> env.names().of(own).box());
  }

  /**
   * Returns whether the annotated class is a collection. It then inherits methods such as {@code
   * removeIf}, which remove elements through the iterator.
   */
  private boolean isCollection() {
    return iterated.as("java.util.Collection", subject.type().asType()).isPresent();
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
      boolean isWhole =
          source != Source.MAP
              && AccessorReader.isShared(plans.get(0), env.names().of(parts.get(0)));
      String types = String.join(" and ", shared);
      subject.find(
          Rule.SHARED_STATE,
          field,
          subject.type().getSimpleName() + ".iterator()",
          isWhole
              ? "elements of type " + types + " without copying them"
              : "elements that contain uncopied objects of type " + types,
          "them",
          new SharingCure(env.packageOf(subject.type())).of(plans, "drop @Elements"));
    }
    boolean iterates = source == Source.COLLECTION || source == Source.ITERABLE;
    TypeName given = element(element);
    return new ElementsModel(
        fields
            .reference(field)
            .orElseGet(
                () ->
                    FieldRef.direct(
                        field.getSimpleName().toString(), env.names().of(field.asType()))),
        source,
        env.names().of(walked),
        raw,
        given,
        iterates && !raw && isCollection() && env.names().of(walked).equals(given),
        plans,
        new ElementMethodsReader(subject, iterated).read(field, element));
  }
}
