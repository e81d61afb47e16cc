package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.feature.Feature;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.PoolNames;
import dev.latchwork.processor.parallelmap.pool.PoolRenderer;
import dev.latchwork.processor.parallelmap.read.PoolReader;
import dev.latchwork.processor.report.model.Topic;
import java.util.List;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/**
 * The feature {@code @ParallelMap}. The annotation is on methods, and one pool is generated for all
 * mapped methods of a class.
 */
public final class ParallelMapFeature implements Feature<PoolModel> {
  @Override
  public String annotation() {
    return PoolNames.ANNOTATION;
  }

  @Override
  public List<ClassName> generates(QualifiedNameable origin) {
    return List.of(PoolNames.pool(ClassName.get((TypeElement) origin)));
  }

  @Override
  public Outcome<PoolModel> read(QualifiedNameable origin, Env env) {
    return new PoolReader((TypeElement) origin, env).read();
  }

  @Override
  public List<TypeSpec> render(PoolModel model) {
    return List.of(new PoolRenderer(model).render());
  }

  @Override
  public List<Topic> describe(QualifiedNameable origin, PoolModel model, Env env) {
    return List.of(PoolSheets.of(model));
  }
}
