package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.WrittenMembers.ConstructorBody;
import dev.latchwork.processor.types.WrittenMembers.ConstructorCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Tells which field each parameter of a constructor is assigned to, judging by the source. */
final class KeptParameters {
  /** The longest chain of constructor calls that is followed. */
  private static final int DEEPEST = 16;

  private final Env env;

  KeptParameters(Env env) {
    this.env = env;
  }

  /**
   * For each parameter of the constructor, the field to which it is assigned unchanged; empty if
   * the source does not show that there is one.
   */
  List<Optional<VariableElement>> by(ExecutableElement constructor) {
    return by(constructor, 0);
  }

  private List<Optional<VariableElement>> by(ExecutableElement constructor, int depth) {
    int count = constructor.getParameters().size();
    List<Optional<VariableElement>> fields =
        new ArrayList<>(Collections.nCopies(count, Optional.empty()));
    Optional<ConstructorBody> body = env.written().body(constructor);
    if (body.isEmpty() || depth > DEEPEST) {
      return fields;
    }
    body.get()
        .first()
        .ifPresent(
            call ->
                called(call, constructor)
                    .ifPresent(other -> passOn(call, by(other, depth + 1), fields)));
    TypeElement owner = Enclosing.type(constructor);
    body.get()
        .kept()
        .forEach((i, names) -> names.stream().findFirst().ifPresent(n -> set(fields, i, owner, n)));
    return fields;
  }

  private static void passOn(
      ConstructorCall call,
      List<Optional<VariableElement>> ofOther,
      List<Optional<VariableElement>> fields) {
    for (int i = 0; i < call.arguments().size(); i++) {
      int argument = i;
      call.arguments().get(i).ifPresent(p -> fields.set(p, ofOther.get(argument)));
    }
  }

  private static void set(
      List<Optional<VariableElement>> fields, int parameter, TypeElement owner, String name) {
    Members.instanceFields(owner).stream()
        .filter(f -> f.getSimpleName().contentEquals(name))
        .findFirst()
        .ifPresent(f -> fields.set(parameter, Optional.of(f)));
  }

  /**
   * Returns the called constructor if only one candidate has the right number of parameters and
   * accepts the parameters that are passed on. The types of other arguments are not examined.
   */
  Optional<ExecutableElement> called(ConstructorCall call, ExecutableElement from) {
    TypeElement owner = Enclosing.type(from);
    TypeElement target = call.ofSuper() ? TypeFacts.superclass(owner) : owner;
    if (target == null) {
      return Optional.empty();
    }
    List<ExecutableElement> possible =
        ElementFilter.constructorsIn(target.getEnclosedElements()).stream()
            .filter(c -> !c.equals(from))
            .filter(c -> c.getParameters().size() == call.arguments().size())
            .filter(c -> fits(c, call, from))
            .toList();
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  private boolean fits(ExecutableElement callee, ConstructorCall call, ExecutableElement from) {
    for (int i = 0; i < call.arguments().size(); i++) {
      Optional<Integer> passed = call.arguments().get(i);
      if (passed.isPresent()) {
        TypeMirror given = from.getParameters().get(passed.get()).asType();
        TypeMirror taken = callee.getParameters().get(i).asType();
        if (!env.types().isAssignable(env.types().erasure(given), env.types().erasure(taken))) {
          return false;
        }
      }
    }
    return true;
  }
}
