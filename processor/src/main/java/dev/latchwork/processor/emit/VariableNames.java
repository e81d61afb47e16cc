package dev.latchwork.processor.emit;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;

/** Gives type variables other names where something in generated code already has their names. */
final class VariableNames {
  private VariableNames() {}

  /**
   * Returns new names for the type variables whose names are reserved, and for all but the first of
   * those that have the same name.
   *
   * @param taken further names that no type variable may get as its new name
   */
  static Map<Element, TypeName> of(
      List<? extends Element> variables, Predicate<String> isReserved, Collection<String> taken) {
    Set<String> used = new HashSet<>(taken);
    variables.forEach(variable -> used.add(variable.getSimpleName().toString()));
    Set<String> seen = new HashSet<>();
    Map<Element, TypeName> renamed = new HashMap<>();
    for (Element variable : variables) {
      String name = variable.getSimpleName().toString();
      if (isReserved.test(name) || !seen.add(name)) {
        do {
          name += "_";
        } while (isReserved.test(name) || !used.add(name));
        renamed.put(variable, TypeVariableName.get(name));
      }
    }
    return renamed;
  }
}
