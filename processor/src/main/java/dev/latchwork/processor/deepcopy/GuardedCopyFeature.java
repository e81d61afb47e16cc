package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.deepcopy.model.GuardedCopyModel;
import dev.latchwork.processor.deepcopy.read.CopyTableReader;
import dev.latchwork.processor.deepcopy.read.GuardedCopyReader;
import dev.latchwork.processor.deepcopy.read.TrustedCopyRule;
import dev.latchwork.processor.deepcopy.render.GuardedCopyRenderer;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.feature.Feature;
import dev.latchwork.processor.report.model.Topic;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.TrustedCopies;
import dev.latchwork.processor.types.TypeFacts;
import java.util.List;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/**
 * Generates {@code AccountCopier} for {@code @Guarded @DeepCopy class Account}. The copier reads an
 * account under its lock.
 */
public final class GuardedCopyFeature implements Feature<GuardedCopyModel> {

  @Override
  public String annotation() {
    return TypeFacts.DEEP_COPY;
  }

  @Override
  public String completes() {
    return TypeFacts.GUARDED;
  }

  /** Applies to guarded classes. For all other types, there is {@link DeepCopyFeature}. */
  @Override
  public boolean appliesTo(QualifiedNameable origin) {
    return Annotations.isPresent(origin, TypeFacts.GUARDED);
  }

  @Override
  public boolean isCalledByOthers() {
    return true;
  }

  @Override
  public List<ClassName> generates(QualifiedNameable origin) {
    return List.of(GeneratedNames.classFor((TypeElement) origin, "", "Copier"));
  }

  @Override
  public Outcome<GuardedCopyModel> read(QualifiedNameable origin, Env env) {
    TypeElement type = (TypeElement) origin;
    return TrustedCopies.by(type).isPresent()
        ? new TrustedCopyRule(env, type).outcome()
        : new GuardedCopyReader(env, type).read();
  }

  @Override
  public List<TypeSpec> render(GuardedCopyModel model) {
    return List.of(new GuardedCopyRenderer(model).render());
  }

  @Override
  public List<Topic> describe(QualifiedNameable origin, GuardedCopyModel model, Env env) {
    return List.of(
        new CopyTableReader(env, (TypeElement) origin).read(model.copier(), model.later()));
  }
}
