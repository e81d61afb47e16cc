package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ArrayTypeName;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.types.known.ContainerKind;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether two values may be the same object, judging by how they are copied. If in doubt, the
 * answer is yes.
 */
final class MayAlias {
  private MayAlias() {}

  static boolean test(CopyPlan a, CopyPlan b) {
    if (a instanceof ContainerOf first && b instanceof ContainerOf second) {
      Set<String> common = classes(first.container());
      common.retainAll(classes(second.container()));
      return !common.isEmpty();
    }
    if (a instanceof ValueOf first && b instanceof ValueOf second) {
      return first.kind() == second.kind() && areOfOneClass(first, second);
    }
    if (a.type() instanceof ArrayTypeName first && b.type() instanceof ArrayTypeName second) {
      boolean primitive =
          first.componentType().isPrimitive() || second.componentType().isPrimitive();
      return !primitive || first.equals(second);
    }
    return AliasAnalysis.raw(a.type()).equals(AliasAnalysis.raw(b.type()));
  }

  private static boolean areOfOneClass(ValueOf a, ValueOf b) {
    return switch (a.kind()) {
      case CLONE -> family(a).equals(family(b));
      case ENTRY ->
          a.isAnyEntry()
              || b.isAnyEntry()
              || AliasAnalysis.raw(a.type()).equals(AliasAnalysis.raw(b.type()));
      default -> a.type().equals(b.type());
    };
  }

  /**
   * Returns a name for the value's class and all related JDK classes that are copied by {@link
   * CopyKind#CLONE}. If two values have different names, they cannot be the same object.
   */
  private static String family(ValueOf plan) {
    String name = plan.type().toString();
    return Stream.of("BitSet", "Calendar", "Format")
        .filter(name::endsWith)
        .findFirst()
        .orElse("Date");
  }

  private static Set<String> classes(ContainerType container) {
    Set<String> classes = new HashSet<>();
    container.exact().stream().map(ContainerKind::made).forEach(classes::add);
    container.narrower().forEach(n -> classes.addAll(classes(n)));
    return classes;
  }
}
