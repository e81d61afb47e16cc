package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.WrittenMembers.ConstructorBody;
import dev.latchwork.processor.types.WrittenMembers.ConstructorCall;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * Finds parameters that a constructor passes on to another constructor, perhaps of a superclass,
 * which stores a different value in the field with the parameter's name.
 */
public final class AlteredArguments {
  /** The longest chain of constructor calls that is followed. */
  private static final int DEEPEST = 16;

  private final Env env;
  private final KeptParameters calls;

  public AlteredArguments(Env env) {
    this.env = env;
    this.calls = new KeptParameters(env);
  }

  /**
   * Returns whether a constructor that this one calls with the parameter computes the field's value
   * from it, as in {@code this.cents = cents * 100}. False if the source does not show it.
   */
  public boolean include(ExecutableElement constructor, int parameter) {
    String field = constructor.getParameters().get(parameter).getSimpleName().toString();
    return isAltered(constructor, parameter, field, 0);
  }

  private boolean isAltered(ExecutableElement constructor, int parameter, String field, int depth) {
    Optional<ConstructorCall> call =
        env.written().body(constructor).flatMap(ConstructorBody::first);
    Optional<ExecutableElement> called = call.flatMap(c -> calls.called(c, constructor));
    Optional<ConstructorBody> body = called.flatMap(c -> env.written().body(c));
    if (body.isEmpty() || depth > DEEPEST) {
      return false;
    }
    for (int i = 0; i < call.get().arguments().size(); i++) {
      if (call.get().arguments().get(i).equals(Optional.of(parameter))
          && !body.get().kept().containsKey(i)
          && (body.get().altered().getOrDefault(field, Set.of()).contains(i)
              || isAltered(called.get(), i, field, depth + 1))) {
        return true;
      }
    }
    return false;
  }
}
