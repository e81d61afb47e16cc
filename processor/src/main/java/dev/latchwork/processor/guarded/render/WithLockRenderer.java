package dev.latchwork.processor.guarded.render;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.emit.TypeVariables;
import dev.latchwork.processor.guarded.locking.LockedSection;
import dev.latchwork.processor.guarded.locking.Locking;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMethod;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.MemberNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Writes the methods that run an action of several steps under the lock, and the functional
 * interfaces that let an action throw its own checked exception.
 */
final class WithLockRenderer {
  private final GuardedModel model;
  private final Locking locking;
  private final TypeVariableName self;
  private final TypeVariableName result;
  private final TypeVariableName failure;
  private final String function;
  private final String action;

  WithLockRenderer(GuardedModel model, Locking locking) {
    this.model = model;
    this.locking = locking;
    MemberNames names = model.names();
    this.self = TypeVariableName.get(names.of("G"));
    this.result = TypeVariableName.get(names.of("R"));
    this.failure = TypeVariableName.get(names.of("X"), Exception.class);
    this.function = names.of("LockedFunction");
    this.action = names.of("LockedAction");
  }

  void addTo(TypeSpec.Builder type) {
    Set<LockMethod> methods = model.lockMethods();
    boolean tries = methods.contains(LockMethod.TRY) && locking.isTimed();
    if (methods.contains(LockMethod.WITH)) {
      type.addMethod(withLock());
    }
    if (methods.contains(LockMethod.RUN)) {
      type.addMethod(runWithLock());
    }
    if (tries) {
      type.addMethod(tryWithLock());
    }
    if (tries || methods.contains(LockMethod.WITH)) {
      type.addType(functional(function, "apply", true));
    }
    if (methods.contains(LockMethod.RUN)) {
      type.addType(functional(action, "accept", false));
    }
  }

  private MethodSpec withLock() {
    return MethodSpec.methodBuilder("withLock")
        .addJavadoc("Runs an action of several steps under the lock and returns its result.\n")
        .addModifiers(PUBLIC)
        .addTypeVariable(result)
        .addTypeVariable(failure)
        .returns(result)
        .addParameter(applied(function, true), "action")
        .addException(failure)
        .addCode(
            locking.around(
                LockedSection.of(LockMode.WRITE, "withLock", List.of("action")),
                Locking.statement("return action.apply(this)")))
        .build();
  }

  private MethodSpec runWithLock() {
    return MethodSpec.methodBuilder("runWithLock")
        .addJavadoc("Runs an action of several steps under the lock.\n")
        .addModifiers(PUBLIC)
        .addTypeVariable(failure)
        .addParameter(applied(action, false), "action")
        .addException(failure)
        .addCode(
            locking.around(
                LockedSection.of(LockMode.WRITE, "runWithLock", List.of("action")),
                Locking.statement("action.accept(this)")))
        .build();
  }

  private MethodSpec tryWithLock() {
    return MethodSpec.methodBuilder("tryWithLock")
        .addJavadoc(
            """
            Runs an action of several steps under the lock and returns its result. If the lock is
            not free within {@code patience}, returns empty and does not run the action.

            @throws NullPointerException if the action returns null
            """)
        .addModifiers(PUBLIC)
        .addTypeVariable(result)
        .addTypeVariable(failure)
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), result))
        .addParameter(Duration.class, "patience")
        .addParameter(applied(function, true), "action")
        .addException(failure)
        .addException(InterruptedException.class)
        .addStatement("long nanos = $T.NANOSECONDS.convert(patience)", TimeUnit.class)
        .addCode(
            locking.tryAround(
                LockedSection.of(LockMode.WRITE, "tryWithLock", List.of("patience", "action")),
                CodeBlock.of("nanos"),
                Locking.statement("return $T.empty()", Optional.class),
                Locking.statement("return $T.of(action.apply(this))", Optional.class)))
        .build();
  }

  private TypeSpec functional(String name, String method, boolean returns) {
    return TypeSpec.interfaceBuilder(name)
        .addAnnotation(FunctionalInterface.class)
        .addJavadoc("An action for $L.\n", runs(returns))
        .addModifiers(PUBLIC)
        .addTypeVariables(variables(returns))
        .addMethod(
            MethodSpec.methodBuilder(method)
                .addModifiers(PUBLIC, ABSTRACT)
                .returns(returns ? result : TypeName.VOID)
                .addParameter(parameter(), "guarded")
                .addException(failure)
                .build())
        .build();
  }

  private String runs(boolean returns) {
    if (!returns) {
      return "{@link #runWithLock}";
    }
    return model.lockMethods().contains(LockMethod.WITH)
        ? "{@link #withLock}"
        : "{@link #tryWithLock}";
  }

  /**
   * Returns the type variables of a functional interface. A nested interface is static, so it
   * redeclares the type variables of the class.
   */
  private List<TypeVariableName> variables(boolean returns) {
    List<TypeVariableName> variables = new ArrayList<>();
    if (isSelfHidden()) {
      variables.add(self);
    } else {
      variables.addAll(model.typeVariables());
    }
    if (returns) {
      variables.add(result);
    }
    variables.add(failure);
    return variables;
  }

  /**
   * Returns whether the functional interfaces cannot name a bound of one of the class's type
   * variables. In that case, the interfaces declare a type variable for the guarded object itself.
   */
  private boolean isSelfHidden() {
    return model.typeVariables().stream()
        .anyMatch(v -> TypeVariables.hasHiddenBound(v, model.qualified()));
  }

  private TypeName parameter() {
    return isSelfHidden() ? self : model.self();
  }

  private TypeName applied(String name, boolean returns) {
    TypeName[] arguments =
        variables(returns).stream()
            .map(v -> v.equals(self) ? model.self() : TypeVariableName.get(v.name()))
            .toArray(TypeName[]::new);
    return ParameterizedTypeName.get(model.name().nestedClass(name), arguments);
  }
}
