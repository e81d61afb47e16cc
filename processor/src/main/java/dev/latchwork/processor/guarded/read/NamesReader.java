package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.emit.LintFacts;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.guarded.model.AccessorModel;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Serializability;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads which names the generated class inherits, and what javac would warn about in the class as a
 * whole.
 */
final class NamesReader {
  private final Env env;
  private final TypeElement type;

  NamesReader(Env env, TypeElement type) {
    this.env = env;
    this.type = type;
  }

  /**
   * Names that cannot be imported, because a type, type variable, field or parameter of that name
   * would hide the import.
   */
  Set<String> qualified() {
    Set<String> names = new TreeSet<>(memberTypes());
    type.getTypeParameters().forEach(p -> names.add(env.names().declared(p).name()));
    names.addAll(variables());
    if (names.contains("Map")) {
      names.add("Entry");
    }
    return names;
  }

  /**
   * Names of fields and parameters that start with an upper-case letter, and so may hide a type.
   */
  private Set<String> variables() {
    Set<String> names = new TreeSet<>();
    for (TypeElement owner : env.members().hierarchy(type)) {
      for (Element member : owner.getEnclosedElements()) {
        if (member instanceof ExecutableElement method && !Enclosing.isOfJdk(owner)) {
          method.getParameters().forEach(p -> names.add(simple(p)));
        } else if (member.getKind().isField()) {
          names.add(simple(member));
        }
      }
    }
    names.removeIf(name -> !Character.isUpperCase(name.charAt(0)));
    return names;
  }

  /** Simple names of member types, which take precedence over imports in a subclass. */
  Set<String> memberTypes() {
    return env.members().typeNames(type);
  }

  /** All names that a generated member could hide or clash with. */
  MemberNames taken(
      List<ExecutableElement> methods, List<AccessorModel> accessors, WhenModel when) {
    Set<String> names = new HashSet<>(memberTypes());
    for (TypeElement owner : env.members().hierarchy(type)) {
      owner.getEnclosedElements().stream()
          .filter(e -> e.getKind() == ElementKind.METHOD || isInheritedField(e))
          .forEach(e -> names.add(simple(e)));
    }
    type.getTypeParameters().forEach(p -> names.add(env.names().declared(p).name()));
    for (ExecutableElement method : methods) {
      for (TypeParameterElement parameter : method.getTypeParameters()) {
        names.add(simple(parameter));
      }
    }
    accessors.forEach(a -> names.add(a.signature().name()));
    when.extras().forEach(m -> names.add(m.name()));
    // in an override, a parameter in upper case would hide a generated constant of that name
    methods.stream()
        .flatMap(m -> m.getParameters().stream())
        .map(NamesReader::simple)
        .filter(n -> n.equals(n.toUpperCase(Locale.ROOT)))
        .forEach(names::add);
    return new MemberNames(Set.copyOf(names));
  }

  /**
   * Recognizes a field that is inherited. A private field hides nothing and nothing hides it, so
   * its name is free.
   */
  private static boolean isInheritedField(Element member) {
    return member.getKind().isField() && !member.getModifiers().contains(Modifier.PRIVATE);
  }

  Set<String> lint(LintFacts facts) {
    Set<String> lint = new TreeSet<>(facts.ofDeclaration(type));
    for (TypeElement owner : env.members().hierarchy(type)) {
      Stream.concat(Stream.of(owner.getSuperclass()), owner.getInterfaces().stream())
          .filter(DeclaredType.class::isInstance)
          .flatMap(s -> ((DeclaredType) s).getTypeArguments().stream())
          .forEach(argument -> lint.addAll(facts.ofCopied(argument)));
    }
    if (Serializability.isSerializable(type.asType(), env.types(), env.elements())) {
      lint.add("serial");
    }
    if (closesInterruptibly()) {
      lint.add("try");
    }
    return lint;
  }

  /**
   * Recognizes a class whose {@code close()} may throw {@link InterruptedException}. javac warns
   * about such a class, even if the class only inherits the method.
   */
  private boolean closesInterruptibly() {
    TypeMirror closeable = env.elements().getTypeElement("java.lang.AutoCloseable").asType();
    TypeMirror interrupted =
        env.elements().getTypeElement("java.lang.InterruptedException").asType();
    return env.types().isSubtype(env.types().erasure(type.asType()), closeable)
        && env.members().methods(type).stream()
            .filter(m -> m.getSimpleName().contentEquals("close") && m.getParameters().isEmpty())
            .flatMap(m -> m.getThrownTypes().stream())
            .anyMatch(thrown -> env.types().isSubtype(interrupted, thrown));
  }

  /**
   * The warnings to suppress, including those for the types of fields, since accessors, toString
   * and copies mention these types.
   *
   * @param used the names of the fields that accessors, toString or the iteration methods use; of
   *     the fields that only a handle can access, the others do not count
   */
  Set<String> lint(LintFacts facts, FieldReader fields, Set<String> used) {
    Set<String> lint = lint(facts);
    for (VariableElement field : fields.visible()) {
      if (!fields.isHidden(field)) {
        lint.addAll(facts.ofCopied(fields.typeOf(field)));
        facts.deprecation(field).ifPresent(lint::add);
      } else if (used.contains(simple(field))) {
        lint.addAll(facts.ofCopied(fields.typeOf(field)));
      }
    }
    return lint;
  }

  private static String simple(Element element) {
    return element.getSimpleName().toString();
  }
}
