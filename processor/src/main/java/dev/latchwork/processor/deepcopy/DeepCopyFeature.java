package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.deepcopy.read.CopyTableReader;
import dev.latchwork.processor.deepcopy.read.DeepCopyReader;
import dev.latchwork.processor.deepcopy.read.TrustedCopyRule;
import dev.latchwork.processor.deepcopy.render.DeepCopyRenderer;
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

/** Generates {@code OrderCopier} for {@code @DeepCopy class Order}. */
public final class DeepCopyFeature implements Feature<DeepCopyModel> {

  @Override
  public String annotation() {
    return TypeFacts.DEEP_COPY;
  }

  /** Applies to all types but guarded classes, for which there is {@link GuardedCopyFeature}. */
  @Override
  public boolean appliesTo(QualifiedNameable origin) {
    return !Annotations.isPresent(origin, TypeFacts.GUARDED);
  }

  @Override
  public boolean isCalledByOthers() {
    return true;
  }

  @Override
  public List<ClassName> generates(QualifiedNameable origin) {
    TypeElement type = (TypeElement) origin;
    return TrustedCopies.by(type).isPresent()
        ? List.of()
        : List.of(GeneratedNames.classFor(type, "", "Copier"));
  }

  @Override
  public Outcome<DeepCopyModel> read(QualifiedNameable origin, Env env) {
    TypeElement type = (TypeElement) origin;
    return TrustedCopies.by(type).isPresent()
        ? new TrustedCopyRule(env, type).outcome()
        : new DeepCopyReader(env, type, env.findings()).read();
  }

  @Override
  public List<TypeSpec> render(DeepCopyModel model) {
    return List.of(new DeepCopyRenderer(model).render());
  }

  @Override
  public List<Topic> describe(QualifiedNameable origin, DeepCopyModel model, Env env) {
    return List.of(new CopyTableReader(env, (TypeElement) origin).read(model, List.of()));
  }
}
