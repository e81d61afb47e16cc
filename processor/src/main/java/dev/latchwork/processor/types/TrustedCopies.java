package dev.latchwork.processor.types;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Existing code that users trust to make deep copies: the methods that {@code @DeepCopy(by =
 * "copy")} names, and the methods and constructors in the option {@code
 * latchwork.copiers=a.B=copy,c.D=new,e.F=a.Copies.f}.
 */
public final class TrustedCopies {
  public static final String OPTION = "latchwork.copiers";

  /** The name that stands for a copy constructor. */
  public static final String CONSTRUCTOR = "new";

  private final Types types;
  private final Elements elements;
  private final Map<String, String> entries = new LinkedHashMap<>();

  TrustedCopies(Types types, Elements elements, Map<String, String> options) {
    this.types = types;
    this.elements = elements;
    Stream.of(options.getOrDefault(OPTION, "").split(",", -1))
        .map(String::strip)
        .filter(e -> !e.isEmpty())
        .forEach(
            e -> entries.put(e.replaceFirst("\\s*=.*", ""), e.replaceFirst("^[^=]*=?\\s*", "")));
  }

  /**
   * The code that copies values of a type.
   *
   * @param member a method without parameters, a static method that takes the value, or a
   *     constructor
   */
  public record Trusted(TypeElement type, ExecutableElement member) {
    public boolean isConstructor() {
      return member.getKind() == ElementKind.CONSTRUCTOR;
    }

    public boolean isStatic() {
      return member.getModifiers().contains(Modifier.STATIC);
    }
  }

  /** Returns the value of {@code by} in {@code @DeepCopy}; empty if there is none. */
  public static Optional<String> by(TypeElement type) {
    return Annotations.find(type, TypeFacts.DEEP_COPY)
        .map(a -> Annotations.string(a, "by"))
        .filter(by -> !by.isEmpty());
  }

  /** Returns the code that is trusted to copy values of the type. */
  public Optional<Trusted> of(TypeElement type) {
    String entry = entries.get(type.getQualifiedName().toString());
    return by(type).or(() -> Optional.ofNullable(entry)).flatMap(how -> find(type, how));
  }

  /**
   * Returns the first entry of the option that is not valid, for instance because it names a type
   * or method that does not exist.
   */
  public Optional<String> invalid() {
    return entries.entrySet().stream()
        .filter(
            e -> {
              TypeElement type = elements.getTypeElement(e.getKey());
              return type == null || find(type, e.getValue()).isEmpty();
            })
        .map(e -> e.getKey() + "=" + e.getValue())
        .findFirst();
  }

  /**
   * Returns the code that copies values of a type, if it exists.
   *
   * @param how {@code new}, the name of a method, or the qualified name of a static method
   */
  public Optional<Trusted> find(TypeElement type, String how) {
    if (how.equals(CONSTRUCTOR)) {
      return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
          .filter(c -> !type.getModifiers().contains(Modifier.ABSTRACT))
          .filter(c -> takes(c, type))
          .findFirst()
          .map(c -> new Trusted(type, c));
    }
    int dot = how.lastIndexOf('.');
    TypeElement owner = dot < 0 ? type : elements.getTypeElement(how.substring(0, dot));
    return owner == null
        ? Optional.empty()
        : ElementFilter.methodsIn(elements.getAllMembers(owner)).stream()
            .filter(m -> m.getSimpleName().contentEquals(how.substring(dot + 1)))
            .filter(m -> m.getModifiers().contains(Modifier.STATIC) == (dot >= 0))
            .filter(m -> dot >= 0 ? takes(m, type) : isPlain(m) && m.getParameters().isEmpty())
            .filter(m -> isSubtype(m.getReturnType(), type))
            .findFirst()
            .map(m -> new Trusted(type, m));
  }

  private boolean isPlain(ExecutableElement member) {
    return !member.getModifiers().contains(Modifier.PRIVATE)
        && !new CheckedExceptions(types, elements).isAnyOf(member.getThrownTypes());
  }

  private boolean takes(ExecutableElement member, TypeElement type) {
    return isPlain(member)
        && member.getParameters().size() == 1
        && isSubtype(type.asType(), member.getParameters().get(0).asType());
  }

  private boolean isSubtype(TypeMirror type, TypeMirror of) {
    return types.isSubtype(types.erasure(type), types.erasure(of));
  }

  private boolean isSubtype(TypeMirror type, TypeElement of) {
    return isSubtype(type, of.asType());
  }
}
