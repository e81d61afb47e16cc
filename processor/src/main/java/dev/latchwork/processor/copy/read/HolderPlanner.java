package dev.latchwork.processor.copy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.Component;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Again;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.Fidelity;
import dev.latchwork.processor.copy.plan.OneOf;
import dev.latchwork.processor.copy.plan.RecordOf;
import dev.latchwork.processor.copy.plan.Sharing;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.OpenRecords;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Plans copies of values that hold other values: records, containers, sealed types and generic
 * types.
 */
final class HolderPlanner {
  private static final String WILDCARD = "it has a wildcard as a type argument";

  private final Env env;
  private final Fidelity fidelity;
  private final CopyPlanner planner;
  private final TypeArguments arguments;
  private final OperatedVariables operated;
  private final Set<String> open = new HashSet<>();
  private final Map<String, CopyPlan> planned = new HashMap<>();
  private final OpenRecords records = new OpenRecords();
  private final Set<Element> endless = new HashSet<>();

  HolderPlanner(Env env, Fidelity fidelity, CopyPlanner planner) {
    this.env = env;
    this.fidelity = fidelity;
    this.planner = planner;
    this.arguments = new TypeArguments(env);
    this.operated = new OperatedVariables(env);
  }

  CopyPlan byCopier(DeclaredType type, TypeName name) {
    ClassName copier = GeneratedNames.classFor(CopyPlanner.element(type), "", "Copier");
    List<? extends TypeParameterElement> told = operated.of(CopyPlanner.element(type));
    if (told.isEmpty()) {
      return new CopierCall(name, copier, List.of());
    }
    if (arguments.isRaw(type)) {
      return fidelity == Fidelity.SNAPSHOT
          ? new Same(name, Sharing.OPAQUE, "it is raw")
          : new Refused(name, "it is raw", List.of("give it type arguments"));
    }
    List<CopyPlan> contents = new ArrayList<>();
    for (TypeParameterElement variable : told) {
      TypeMirror argument =
          type.getTypeArguments()
              .get(CopyPlanner.element(type).getTypeParameters().indexOf(variable));
      CopyPlan content = planner.plan(argument);
      if (argument instanceof WildcardType && !content.isSame()) {
        return ofWildcard(name);
      }
      contents.add(content);
    }
    return new CopierCall(name, copier, List.copyOf(contents));
  }

  CopyPlan ofValue(DeclaredType type, TypeName name, CopyKind kind) {
    List<CopyPlan> contents = planner.plan(arguments.of(type));
    boolean isSet = kind == CopyKind.REFERENCE || kind == CopyKind.ATOMIC_ARRAY;
    if (isSet
        && type.getTypeArguments().stream().anyMatch(WildcardType.class::isInstance)
        && !contents.stream().allMatch(CopyPlan::isSame)) {
      return ofWildcard(name);
    }
    boolean same = kind == CopyKind.OPTIONAL && contents.stream().allMatch(CopyPlan::isSame);
    boolean open = !CopyPlanner.element(type).getModifiers().contains(Modifier.FINAL);
    boolean exact = fidelity.keepsClass() && open && kind.isMadeAnew();
    return same ? contents.get(0) : new ValueOf(name, kind, exact, contents);
  }

  CopyPlan ofContainer(DeclaredType type, TypeName name, ContainerType container) {
    List<CopyPlan> contents = planner.plan(arguments.of(type));
    if (container.holdsKeysWeakly()) {
      CopyPlan key = new Same(contents.get(0).type(), Sharing.NOT_STATE, "a weak key");
      contents = List.of(key, contents.get(1));
    }
    boolean same = contents.stream().allMatch(CopyPlan::isSame);
    if (!same && arguments.hasBoundedWildcard(type)) {
      return ofWildcard(name);
    }
    if (fidelity.keepsClass() && arguments.isRaw(type)) {
      return new Refused(name, "it is raw", List.of("give it type arguments"));
    }
    return new ContainerOf(
        name,
        arguments.withoutWildcards(type),
        arguments.isRaw(type),
        fidelity,
        container,
        contents);
  }

  /**
   * Plans a value whose copy would have a type that generated code cannot name, because of a
   * wildcard. A snapshot shares the value, and a deep copy refuses it.
   */
  private CopyPlan ofWildcard(TypeName name) {
    return fidelity == Fidelity.SNAPSHOT
        ? new Same(name, Sharing.OPAQUE, WILDCARD)
        : new Refused(name, WILDCARD, List.of("replace the wildcard with a type"));
  }

  CopyPlan ofRecord(DeclaredType type, TypeName name) {
    Element element = type.asElement();
    if (!endless.contains(element)) {
      Optional<CopyPlan> plan =
          records.within(type, () -> Optional.of(ofComponents(type, name)), Optional::empty);
      if (plan.isEmpty()) {
        endless.add(element);
      } else if (!endless.contains(element)) {
        return plan.get();
      }
    }
    return planner.other(
        name,
        Sharing.OPAQUE,
        "it contains %s with other type arguments, and so on without end"
            .formatted(Article.with(element.getSimpleName())));
  }

  private CopyPlan ofComponents(DeclaredType type, TypeName name) {
    return once(name, () -> components(type, name));
  }

  /**
   * Plans a type only once as part of the same value. If the plan for the type is not complete yet,
   * the result is {@link Again}.
   */
  private CopyPlan once(TypeName name, Supplier<CopyPlan> whole) {
    String key = name.toString();
    CopyPlan known = planned.get(key);
    if (known != null) {
      return known;
    }
    if (!open.add(key)) {
      return new Again(name, fidelity);
    }
    CopyPlan plan = whole.get();
    open.remove(key);
    if (open.isEmpty()) {
      planned.clear();
    } else {
      planned.put(key, plan.isAgain() ? new Again(name, fidelity) : plan);
    }
    return plan;
  }

  private CopyPlan components(DeclaredType type, TypeName name) {
    RecordComponents access = planner.components();
    List<Component> components = new ArrayList<>();
    for (VariableElement component : Members.recordFields(CopyPlanner.element(type))) {
      components.add(
          new Component(
              component.getSimpleName().toString(),
              access.of(component, type),
              planner.plan(env.types().asMemberOf(type, component))));
    }
    RecordOf record = new RecordOf(name, fidelity, List.copyOf(components));
    boolean same = record.contents().stream().allMatch(CopyPlan::isSame);
    if (!same && type.getTypeArguments().stream().anyMatch(WildcardType.class::isInstance)) {
      return ofWildcard(name);
    }
    return shared(name, record, "a record that holds nothing to copy");
  }

  /**
   * Returns the plan or, if the copy would consist only of shared values, a plan that shares the
   * whole value.
   */
  private static CopyPlan shared(TypeName name, CopyPlan plan, String reason) {
    if (!plan.contents().stream().allMatch(CopyPlan::isSame)) {
      return plan;
    }
    return plan.sharedParts().isEmpty()
        ? new Same(name, Sharing.NOT_STATE, reason)
        : plan.sharedParts().get(0);
  }

  CopyPlan ofSealed(TypeName name, List<? extends TypeMirror> subtypes) {
    return once(
        name,
        () ->
            shared(
                name,
                new OneOf(name, fidelity, subtypes.stream().map(s -> ofSubtype(name, s)).toList()),
                "a sealed type that holds nothing to copy"));
  }

  /**
   * Plans a copy of a subtype. A wildcard in the subtype is not written in source code, so the user
   * cannot replace it and the message does not mention it: the wildcard stands for a type variable
   * about which the sealed type says nothing.
   */
  private CopyPlan ofSubtype(TypeName sealed, TypeMirror subtype) {
    CopyPlan plan = planner.plan(subtype);
    return plan instanceof Refused refused && refused.reason().equals(WILDCARD)
        ? new Refused(
            refused.type(),
            "%s can be %s with any type argument"
                .formatted(
                    Article.with(CopyPlan.simple(sealed)),
                    Article.with(CopyPlanner.element(subtype).getSimpleName())),
            List.of())
        : plan;
  }
}
