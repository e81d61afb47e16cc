package dev.latchwork.processor.deepcopy.read;

import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Value;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.read.FieldAccess;
import dev.latchwork.processor.copy.read.FieldPolicy;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.report.model.Claim;
import dev.latchwork.processor.report.model.CopyTable;
import dev.latchwork.processor.report.model.CopyTable.Policy;
import dev.latchwork.processor.report.model.CopyTable.Row;
import dev.latchwork.processor.report.model.Shown;
import dev.latchwork.processor.types.Enclosing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads the plan of a copier for the review page, including the fields that the copier leaves
 * alone.
 */
public final class CopyTableReader {
  private final Env env;
  private final TypeElement type;

  public CopyTableReader(Env env, TypeElement type) {
    this.env = env;
    this.type = type;
  }

  /**
   * Reads what happens to each field.
   *
   * @param later the parts that are copied once a lock is released
   */
  public CopyTable read(DeepCopyModel model, List<CopyPart> later) {
    Map<String, CopyPart> parts =
        Stream.concat(model.parts(), later.stream())
            .collect(
                Collectors.toMap(
                    CopyPart::label, Function.identity(), (now, then) -> then, TreeMap::new));
    List<Row> rows = new ArrayList<>();
    FieldAccess access = new FieldAccess(env, type);
    access
        .fields()
        .values()
        .forEach(fields -> fields.forEach(f -> rows.add(row(f, access, parts))));
    List<Claim> claims = new CopyClaims(model).of(parts.values());
    access.fields().values().stream()
        .flatMap(List::stream)
        .filter(f -> FieldPolicy.of(f).kind() == FieldPolicy.Kind.CONSTRUCTOR)
        .map(f -> Enclosing.type(f).getSimpleName() + "." + f.getSimpleName())
        .forEach(f -> claims.add(new Claim(f, "is copied by the copy constructor of its class")));
    return new CopyTable(model.copier().simpleName(), remarks(model), rows, claims);
  }

  private static List<String> remarks(DeepCopyModel model) {
    List<String> remarks = new ArrayList<>();
    if (model.of().isImmutable()) {
      remarks.add("It is immutable, so it is its own copy");
    } else if (model.aliases().tree()) {
      remarks.add("The class promises that no object is reached twice");
    } else if (model.aliases().remembering().isEmpty()) {
      remarks.add(
          model
              .link()
              .or(model::linkOfConstructor)
              .map(l -> "Only " + l.label() + " leads to more objects, so copying needs no map")
              .orElse("No object can be reached twice, so copying needs no map"));
    }
    model.aliases().remembering().ifPresent(remarks::add);
    if (model.of().isOpen()) {
      remarks.add("Copying an object of a subclass throws");
    }
    return remarks;
  }

  private Row row(VariableElement field, FieldAccess access, Map<String, CopyPart> parts) {
    TypeElement declared = Enclosing.type(field);
    String owner = declared.getSimpleName().toString();
    CopyPart part = parts.get(owner + "." + field.getSimpleName());
    String name =
        declared.equals(type)
            ? field.getSimpleName().toString()
            : owner + "." + field.getSimpleName();
    String shown = Shown.type(env.names().of(access.typeOf(field)));
    if (part == null) {
      return leftAlone(name, shown, field);
    }
    return row(name, shown, part);
  }

  private Row leftAlone(String name, String shown, VariableElement field) {
    if (FieldPolicy.of(field).kind() == FieldPolicy.Kind.SKIP) {
      return new Row(name, shown, Policy.SKIPPED, "as @Copy(SKIP) says");
    }
    return env.facts().lock(field.asType()).isPresent()
        ? new Row(name, shown, Policy.FRESH, "a lock, created by its initializer")
        : new Row(name, shown, Policy.SKIPPED, "a constant");
  }

  private static Row row(String name, String shown, CopyPart part) {
    Value value = part.value();
    if (value instanceof Value.Null) {
      return new Row(name, shown, Policy.NULL, "as @Copy(NULL) says");
    }
    if (value instanceof Value.Returned returned) {
      return new Row(name, shown, Policy.METHOD, returned.method() + "(..) returns it");
    }
    CopyPlan plan = ((Value.Copied) value).plan();
    return new Row(name, shown, PlanText.policy(plan), PlanText.reason(plan));
  }
}
