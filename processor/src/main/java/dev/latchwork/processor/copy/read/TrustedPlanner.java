package dev.latchwork.processor.copy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.Fidelity;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Nameability;
import dev.latchwork.processor.types.TrustedCopies.Trusted;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * Plans copies made by code that the user has named. Snapshots do not use such code, since they
 * need not be deep.
 */
final class TrustedPlanner {
  private final Env env;
  private final String from;
  private final Nameability nameability;

  /**
   * @param from the package of the generated class
   */
  TrustedPlanner(Env env, String from, Nameability nameability) {
    this.env = env;
    this.from = from;
    this.nameability = nameability;
  }

  Optional<CopyPlan> plan(TypeMirror type, TypeName name, Fidelity fidelity) {
    if (fidelity == Fidelity.SNAPSHOT
        || !(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return Optional.empty();
    }
    return env.facts().trusted().of(element).map(t -> plan(t, declared, name));
  }

  private CopyPlan plan(Trusted trusted, DeclaredType type, TypeName name) {
    TypeElement owner = Enclosing.type(trusted.member());
    boolean named = nameability.unnameable(env.types().erasure(owner.asType())).isEmpty();
    boolean near =
        env.packageOf(owner).equals(from)
            || trusted.member().getModifiers().contains(Modifier.PUBLIC);
    if ((trusted.isStatic() || trusted.isConstructor()) && !(named && near)) {
      return new CopyPlan.Refused(
          name,
          "the copier cannot call %s".formatted(trusted.member()),
          List.of("make that method or constructor and its class public"));
    }
    if (trusted.isConstructor()) {
      boolean open = !trusted.type().getModifiers().contains(Modifier.FINAL);
      return new CopyPlan.Trusted(name, Optional.of(ClassName.get(owner)), "new", false, open);
    }
    String method = trusted.member().getSimpleName().toString();
    Optional<ClassName> of =
        trusted.isStatic() ? Optional.of(ClassName.get(owner)) : Optional.empty();
    return new CopyPlan.Trusted(name, of, method, isWider(trusted, type), false);
  }

  /**
   * Returns whether the method's result has to be cast to the type. The result type of a generic
   * method is inferred, so it needs no cast.
   */
  private boolean isWider(Trusted trusted, DeclaredType type) {
    TypeMirror returned =
        trusted.isStatic()
            ? trusted.member().getReturnType()
            : ((ExecutableType) env.types().asMemberOf(type, trusted.member())).getReturnType();
    return trusted.member().getTypeParameters().isEmpty() && !env.types().isSubtype(returned, type);
  }
}
