package dev.latchwork.processor.feature;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Policy;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.types.CallFacts;
import dev.latchwork.processor.types.CalledMethods;
import dev.latchwork.processor.types.CheckedExceptions;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.FieldInitializers;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Nameability;
import dev.latchwork.processor.types.RoundCache;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.TypeKinds;
import dev.latchwork.processor.types.TypeRelations;
import dev.latchwork.processor.types.WrittenMembers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What the readers of annotated elements can find out about the compilation. */
public record Env(
    TypeRelations types,
    Elements elements,
    SourceVersion source,
    Map<String, String> options,
    Policy policy,
    TypeFacts facts,
    CallFacts calls,
    Members members,
    TypeNames names,
    FieldInitializers initializers,
    CalledMethods bodies,
    WrittenMembers written,
    RoundCache answers) {
  private static final String GUARDED_OF = "dev.latchwork.Guarded.Of";
  private static final String POOL = "dev.latchwork.ParallelMap";

  public static Env of(ProcessingEnvironment processing) {
    Elements elements = processing.getElementUtils();
    TypeNames names = new TypeNames();
    TypeRelations types = new TypeRelations(processing.getTypeUtils(), elements, names);
    TypeFacts facts = new TypeFacts(types, elements, processing.getOptions());
    RoundCache answers = new RoundCache();
    return new Env(
        types,
        elements,
        processing.getSourceVersion(),
        processing.getOptions(),
        Policy.of(processing.getOptions()),
        facts,
        new CallFacts(facts),
        new Members(types, elements, answers),
        names,
        new FieldInitializers(),
        new CalledMethods(),
        new WrittenMembers(),
        answers);
  }

  /**
   * Returns the same environment, with type names as sources in the element's package see them. If
   * the element is a type, the type variables of its supertypes are replaced with type arguments.
   */
  public Env in(Element element) {
    TypeNames ofPackage = this.names.in(packageOf(element));
    return with(element instanceof TypeElement t ? ofPackage.seenFrom(t) : ofPackage);
  }

  /**
   * Returns the same environment, with type names as a subclass of the type may write them: the
   * type variables of supertypes are replaced with type arguments, and a type variable that has the
   * name of a member type gets another name. The package from which names are seen stays the same.
   */
  public Env inSubclass(TypeElement type) {
    Set<String> memberTypes = members.typeNames(type);
    Set<String> taken = new TreeSet<>(memberTypes);
    Stream.<Parameterizable>concat(Stream.of(type), members.methods(type).stream())
        .flatMap(generic -> generic.getTypeParameters().stream())
        .forEach(parameter -> taken.add(parameter.getSimpleName().toString()));
    return with(names.inSubclass(type, memberTypes, taken));
  }

  private Env with(TypeNames names) {
    TypeRelations types = new TypeRelations(this.types, elements, names);
    return new Env(
        types,
        elements,
        source,
        options,
        policy,
        facts,
        calls,
        new Members(types, elements, answers),
        names,
        initializers,
        bodies,
        written,
        answers);
  }

  /** The release for which the generated source is compiled. */
  public int release() {
    return Integer.parseInt(source.name().substring("RELEASE_".length()));
  }

  /** Tells which exceptions generated code would have to catch or declare. */
  public CheckedExceptions checked() {
    return new CheckedExceptions(types, elements);
  }

  public Findings findings() {
    return new Findings(policy);
  }

  /**
   * Returns whether the type is annotated {@code @Guarded}, or is a generated class or a wrapper,
   * even one that is yet to be generated.
   */
  public boolean isGuarded(TypeMirror type) {
    if (TypeKinds.of(type) == TypeKind.ERROR) {
      return names.isAnnounced(type, TypeFacts.GUARDED) || names.isAnnounced(type, GUARDED_OF);
    }
    return facts.isGuarded(type)
        || (type instanceof DeclaredType declared
            && isGenerated((TypeElement) declared.asElement()));
  }

  /**
   * Recognizes the wrapper of an interface that is not annotated itself, by the wrapper's name and
   * by a nested type that all wrappers have.
   */
  private static boolean isWrapper(TypeElement type) {
    return type.getInterfaces().size() == 1
        && type.getSimpleName().toString().startsWith("Guarded")
        && GeneratedNames.classIn(
                ClassName.get(type).packageName(),
                "Guarded",
                (TypeElement) ((DeclaredType) type.getInterfaces().get(0)).asElement(),
                "")
            .equals(ClassName.get(type))
        && type.getEnclosedElements().stream()
            .anyMatch(e -> e.getSimpleName().contentEquals("LockedFunction"));
  }

  /**
   * Recognizes a type that is the generated class of its superclass, or the wrapper of one of its
   * interfaces.
   */
  private boolean isGenerated(TypeElement type) {
    TypeElement superclass = TypeFacts.superclass(type);
    return type.getNestingKind() == NestingKind.TOP_LEVEL
        && ((superclass != null
                && facts.isGuarded(superclass.asType())
                && GeneratedNames.guarded(superclass).equals(ClassName.get(type)))
            || isWrapper(type)
            || type.getInterfaces().stream()
                .filter(facts::isGuarded)
                .map(i -> (TypeElement) ((DeclaredType) i).asElement())
                .anyMatch(i -> GeneratedNames.guarded(i).equals(ClassName.get(type))));
  }

  /**
   * Returns whether the type is a resource, such as a lock or a pool, or an array of resources. A
   * pool that is yet to be generated counts too.
   */
  public boolean isResource(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case ERROR -> names.isAnnounced(type, POOL);
      case ARRAY -> isResource(((ArrayType) type).getComponentType());
      default -> facts.isResource(type);
    };
  }

  /**
   * Returns whether the type is a resource or holds one, at any depth, as an array element, type
   * argument or record component. Guarded, immutable and shared types are taken to hold none.
   */
  public boolean holdsResource(TypeMirror type) {
    return new ResourceHolders(this).holds(type);
  }

  public Nameability nameability(TypeElement subclassOf) {
    return new Nameability(types, elements, names::isAnnounced, subclassOf);
  }

  /** Returns what a class in the type's package can name if it does not extend the type. */
  public Nameability packageNameability(Element type) {
    return new Nameability(types, elements, names::isAnnounced, type);
  }

  public String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }

  /**
   * Returns whether the member of a superclass is hidden from the type because it is not public or
   * protected, and the type or a class between the two is in another package than the superclass.
   */
  public boolean isCutOff(Element member, TypeElement type) {
    Set<Modifier> modifiers = member.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED)) {
      return false;
    }
    TypeElement owner = Enclosing.type(member);
    if (!members.hierarchy(type).contains(owner)) {
      return false;
    }
    for (TypeElement t = type; t != null && !t.equals(owner); t = TypeFacts.superclass(t)) {
      if (!packageOf(t).equals(packageOf(owner))) {
        return true;
      }
    }
    return false;
  }
}
