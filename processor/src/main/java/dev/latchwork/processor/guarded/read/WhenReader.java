package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.emit.Signatures;
import dev.latchwork.processor.guarded.model.AccessorModel;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.guarded.model.WhenModel.Method;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import dev.latchwork.processor.types.Annotations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the methods that wait, their predicates, and the timed forms to generate. */
final class WhenReader {
  static final String WHEN = "dev.latchwork.When";

  private final GuardedType subject;
  private final Signatures signatures;
  private final WhenRules rules;
  private final TimedNames names;
  private final Map<ExecutableElement, Predicate> predicates = new LinkedHashMap<>();

  WhenReader(GuardedType subject, Signatures signatures, List<AccessorModel> accessors) {
    this.subject = subject;
    this.signatures = signatures;
    this.rules = new WhenRules(subject);
    this.names = new TimedNames(subject, accessors);
  }

  WhenModel read() {
    List<Method> methods = new ArrayList<>();
    for (ExecutableElement method : subject.methods()) {
      if (Annotations.isPresent(method, WHEN)) {
        Optional<ExecutableElement> predicate = rules.predicateOf(method);
        Signature signature = signatures.of(method, subject.type(), Set.of());
        if (rules.canWait(method, signature) && predicate.isPresent()) {
          subject.claimed().add(method);
          subject.predicates().add(predicate.get());
          methods.add(method(method, signature, predicate(predicate.get())));
        }
      }
    }
    return new WhenModel(List.copyOf(predicates.values()), methods);
  }

  private Method method(ExecutableElement method, Signature signature, Predicate predicate) {
    boolean interruptible =
        method.getThrownTypes().stream()
            .map(TypeMirror::toString)
            .anyMatch("java.lang.InterruptedException"::equals);
    return new Method(signature, predicate, interruptible, timed(method, signature));
  }

  private Optional<Signature> timed(ExecutableElement method, Signature signature) {
    String name = "try" + capitalized(method);
    return names.isFree(name, method)
        ? Optional.of(signature.timed(name, patience(signature), returns(signature)))
        : Optional.empty();
  }

  private static TypeName returns(Signature signature) {
    return signature.isVoid()
        ? TypeName.BOOLEAN
        : ParameterizedTypeName.get(
            ClassName.get(Optional.class), signature.returns().withoutAnnotations().box());
  }

  private static ParameterSpec patience(Signature signature) {
    List<String> taken = signature.parameters().stream().map(ParameterSpec::name).toList();
    return ParameterSpec.builder(Duration.class, GeneratedNames.avoiding(taken).newName("patience"))
        .build();
  }

  private Predicate predicate(ExecutableElement method) {
    Predicate known = predicates.get(method);
    if (known != null) {
      return known;
    }
    String name = "await" + capitalized(method);
    Signature signature = signatures.of(method, subject.type(), Set.of());
    Optional<Signature> await =
        names.isFree(name, method)
            ? Optional.of(signature.timed(name, patience(signature), TypeName.BOOLEAN))
            : Optional.empty();
    Predicate predicate = new Predicate(signature.name(), stem(method), await);
    predicates.put(method, predicate);
    return predicate;
  }

  /**
   * Returns a stem for the names of helpers. It is unique even if two predicates' names differ only
   * in the case of their first letter.
   */
  private String stem(ExecutableElement method) {
    String first = capitalized(method);
    String stem = first;
    for (int i = 2; hasStem(stem); i++) {
      stem = first + i;
    }
    return stem;
  }

  private boolean hasStem(String stem) {
    return predicates.values().stream().anyMatch(p -> p.stem().equals(stem));
  }

  private static String capitalized(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }
}
