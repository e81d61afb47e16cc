package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.MentionedTypes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Reports a field called {@code java} that would hide the package of that name from generated code.
 * If the class inherits another type called {@code Objects}, generated code has to write {@code
 * java.util.Objects}, and the compiler takes {@code java} to mean the field.
 */
final class ObscuredPackageRule {
  private static final String PACKAGE = "java";

  /** Classes of the JDK with static methods that generated code calls. */
  private static final Set<String> CALLED =
      Set.of(
          "Arrays",
          "Collections",
          "Integer",
          "List",
          "MethodHandles",
          "Objects",
          "Optional",
          "String",
          "System",
          "Thread",
          "ThreadLocal",
          "TimeUnit",
          "VarHandle");

  private final GuardedType subject;

  ObscuredPackageRule(GuardedType subject) {
    this.subject = subject;
  }

  /**
   * @param qualified simple names that do not mean classes of the JDK in the generated class
   */
  void check(Set<String> qualified) {
    Set<String> others = new TreeSet<>(qualified);
    others.addAll(mentioned());
    others.retainAll(CALLED);
    if (others.isEmpty()) {
      return;
    }
    for (TypeElement owner : subject.env().members().hierarchy(subject.type())) {
      fields(owner).stream()
          .filter(field -> field.getSimpleName().contentEquals(PACKAGE))
          .filter(field -> !field.getModifiers().contains(Modifier.PRIVATE))
          .forEach(
              field ->
                  subject.find(
                      Rule.PACKAGE_OBSCURED,
                      field,
                      PACKAGE,
                      owner.getSimpleName(),
                      listed(others, " and "),
                      listed(others, " or ")));
    }
  }

  private static String listed(Set<String> names, String last) {
    List<String> all = List.copyOf(names);
    int end = all.size() - 1;
    return end == 0 ? all.get(0) : String.join(", ", all.subList(0, end)) + last + all.get(end);
  }

  /**
   * The names of the user's own classes that declarations in the class and its supertypes mention.
   * The generated class may import these instead of JDK classes with the same names.
   */
  private Set<String> mentioned() {
    MentionedTypes types = new MentionedTypes();
    for (TypeElement owner : subject.env().members().hierarchy(subject.type())) {
      if (!Enclosing.isOfJdk(owner)) {
        types.addHeader(owner);
        owner.getEnclosedElements().forEach(types::addMember);
      }
    }
    return types.ownNames();
  }

  private static List<? extends Element> fields(TypeElement owner) {
    return Members.fields(owner);
  }
}
