package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.WrittenMembers.ConstructorBody;
import dev.latchwork.processor.types.WrittenMembers.ConstructorCall;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds out, as far as the source shows, which fields a constructor sets to constants or computes
 * from its parameters alone.
 */
final class ComputedFields {
  private final Env env;
  private final KeptParameters calls;

  ComputedFields(Env env) {
    this.env = env;
    this.calls = new KeptParameters(env);
  }

  boolean include(VariableElement field, ExecutableElement constructor) {
    if (env.initializers().areOnDeclaration(field)) {
      return env.initializers().areConstant(field);
    }
    Set<Integer> known =
        IntStream.range(0, constructor.getParameters().size()).boxed().collect(Collectors.toSet());
    Set<ExecutableElement> entered = new HashSet<>();
    Optional<ExecutableElement> at = Optional.of(constructor);
    while (at.isPresent() && entered.add(at.get())) {
      Optional<ConstructorBody> body = env.written().body(at.get());
      if (body.isEmpty()) {
        return false;
      }
      Optional<ConstructorCall> call = body.get().first();
      if (Enclosing.type(field).equals(Enclosing.type(at.get()))
          && call.filter(c -> !c.ofSuper()).isEmpty()) {
        Set<Integer> used = body.get().computed().get(field.getSimpleName().toString());
        return used != null && known.containsAll(used);
      }
      Set<Integer> passed = call.map(c -> computed(c, known)).orElse(Set.of());
      at = next(at.get(), call);
      known.clear();
      known.addAll(passed);
    }
    return false;
  }

  private Optional<ExecutableElement> next(
      ExecutableElement constructor, Optional<ConstructorCall> call) {
    if (call.isPresent()) {
      return calls.called(call.get(), constructor);
    }
    TypeElement superclass = TypeFacts.superclass(Enclosing.type(constructor));
    return superclass == null
        ? Optional.empty()
        : ElementFilter.constructorsIn(superclass.getEnclosedElements()).stream()
            .filter(c -> c.getParameters().isEmpty())
            .findFirst();
  }

  /** The arguments that are computed from the known parameters. */
  private static Set<Integer> computed(ConstructorCall call, Set<Integer> known) {
    return IntStream.range(0, call.computed().size())
        .filter(i -> call.computed().get(i).filter(known::containsAll).isPresent())
        .boxed()
        .collect(Collectors.toSet());
  }
}
