package dev.latchwork.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.TypeFacts;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Names generated classes and their members. */
public final class GeneratedNames {
  /** Identifiers that are not allowed for types (JLS 3.9). */
  private static final Set<String> NO_TYPE_NAMES =
      Set.of("permits", "record", "sealed", "var", "yield");

  private GeneratedNames() {}

  /**
   * Returns the class {@code prefix + "Outer_Inner" + suffix} for {@code Outer.Inner}, in the same
   * package.
   */
  public static ClassName classFor(TypeElement type, String prefix, String suffix) {
    return classIn(ClassName.get(type).packageName(), prefix, type, suffix);
  }

  /**
   * Returns the class {@code prefix + "Outer_Inner" + suffix} for {@code Outer.Inner}, in the given
   * package. The type's own package may be one to which users cannot add classes, such as a package
   * of the JDK.
   */
  public static ClassName classIn(
      String packageName, String prefix, TypeElement type, String suffix) {
    ClassName name = ClassName.get(type);
    return ClassName.get(packageName, prefix + String.join("_", name.simpleNames()) + suffix);
  }

  /** A top-level class in the type's package, with a name that the user chose. */
  public static ClassName named(TypeElement type, String simpleName) {
    return ClassName.get(ClassName.get(type).packageName(), simpleName);
  }

  /**
   * Returns the generated class for a guarded type: {@code Guarded} plus the type's name, or the
   * name that the user chose if it is valid.
   */
  public static ClassName guarded(TypeElement type, AnnotationMirror guarded) {
    String chosen = Annotations.string(guarded, "name");
    return isTypeName(chosen) ? named(type, chosen) : classFor(type, "Guarded", "");
  }

  private static boolean isTypeName(String name) {
    return SourceVersion.isName(name) && !name.contains(".") && !NO_TYPE_NAMES.contains(name);
  }

  /**
   * Returns the generated class for a guarded type. Its name is {@code Guarded} plus the type's
   * name, unless the type's annotation gives another valid name.
   */
  public static ClassName guarded(TypeElement type) {
    return Annotations.find(type, TypeFacts.GUARDED)
        .map(guarded -> guarded(type, guarded))
        .orElseGet(() -> classFor(type, "Guarded", ""));
  }

  /** Returns a free name for the generated method that takes the lock on behalf of the copier. */
  public static String copyLocked(Collection<ExecutableElement> methods) {
    Set<String> taken =
        methods.stream().map(m -> m.getSimpleName().toString()).collect(Collectors.toSet());
    String name = "copyLocked";
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  /**
   * Returns the name with its first letter in upper case, as it appears after {@code get} and
   * {@code copy}.
   */
  public static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * Returns an allocator for names of members, parameters and locals that are not in {@code taken}.
   */
  public static NameAllocator avoiding(Collection<String> taken) {
    NameAllocator names = new NameAllocator();
    taken.stream().distinct().forEach(names::newName);
    return names;
  }
}
