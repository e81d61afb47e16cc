package dev.latchwork.processor.guarded;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.feature.Feature;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.read.GuardedReader;
import dev.latchwork.processor.guarded.read.LockMapReader;
import dev.latchwork.processor.guarded.render.GuardedRenderer;
import dev.latchwork.processor.report.model.Topic;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.TypeFacts;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/** {@code @Guarded} generates a subclass for a class, and a wrapper for an interface. */
public final class GuardedFeature implements Feature<GuardedModel> {

  @Override
  public String annotation() {
    return TypeFacts.GUARDED;
  }

  @Override
  public List<ClassName> generates(QualifiedNameable origin) {
    return Annotations.find(origin, TypeFacts.GUARDED)
        .map(g -> GeneratedNames.guarded((TypeElement) origin, g))
        .stream()
        .toList();
  }

  @Override
  public Optional<ClassName> supertype(QualifiedNameable origin, ClassName generated) {
    return Optional.of(ClassName.get((TypeElement) origin));
  }

  @Override
  public String otherName(QualifiedNameable origin) {
    return "give the generated class another name with @Guarded(name = ..)";
  }

  @Override
  public Outcome<GuardedModel> read(QualifiedNameable origin, Env env) {
    return new GuardedReader((TypeElement) origin, env).read();
  }

  @Override
  public List<TypeSpec> render(GuardedModel model) {
    return List.of(new GuardedRenderer(model).render());
  }

  @Override
  public List<Topic> describe(QualifiedNameable origin, GuardedModel model, Env env) {
    return List.of(new LockMapReader(env, (TypeElement) origin, model).read());
  }
}
