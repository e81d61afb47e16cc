package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what to do about objects that a copy would share.
 *
 * @param home the package of the guarded class, whose types can certainly be annotated
 */
record SharingCure(String home) {

  /**
   * Returns the cure. Types of the JDK cannot be annotated, so if all types are from the JDK, the
   * cure is only {@code otherwise}. For a type of another package, which may belong to a library,
   * the cure also names the option {@code latchwork.immutable}.
   *
   * @param otherwise what the user can do if none of the types can be annotated
   */
  String of(List<CopyPlan> copies, String otherwise) {
    List<ClassName> types =
        copies.stream()
            .flatMap(copy -> copy.sharedParts().stream())
            .flatMap(part -> name(part.type()).stream())
            .distinct()
            .toList();
    List<ClassName> open = types.stream().filter(type -> !isOfJdk(type)).toList();
    if (open.isEmpty()) {
      return otherwise;
    }
    boolean isOne = open.size() == 1;
    String named =
        isOne && types.size() == 1
            ? "that type"
            : open.stream()
                .map(type -> String.join(".", type.simpleNames()))
                .collect(Collectors.joining(" and "));
    String annotated = "annotate %s with @DeepCopy, @Guarded or @Immutable".formatted(named);
    String unlessOurs =
        open.stream().allMatch(type -> type.packageName().equals(home))
            ? ""
            : isOne
                ? " if it is yours, or name it in -Alatchwork.immutable if it never changes"
                : " if they are yours, or name them in -Alatchwork.immutable if they never change";
    return annotated + unlessOurs + ", or " + otherwise;
  }

  private static Optional<ClassName> name(TypeName type) {
    if (type.withoutAnnotations() instanceof ParameterizedTypeName generic) {
      return Optional.of(generic.rawType());
    }
    return type.withoutAnnotations() instanceof ClassName name
        ? Optional.of(name)
        : Optional.empty();
  }

  private static boolean isOfJdk(ClassName type) {
    return type.packageName().startsWith("java.") || type.packageName().startsWith("javax.");
  }
}
