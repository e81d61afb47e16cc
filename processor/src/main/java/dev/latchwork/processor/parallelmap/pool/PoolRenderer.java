package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.Lint;
import dev.latchwork.processor.parallelmap.model.Form;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Renders a pool: the methods that open it, the forms of each mapped method, and the builder. */
public final class PoolRenderer {
  private final PoolModel model;

  public PoolRenderer(PoolModel model) {
    this.model = model;
  }

  public TypeSpec render() {
    TypeSpec.Builder pool =
        TypeSpec.classBuilder(model.pool())
            .addJavadoc("Maps methods of {@link $L} over many items in parallel.\n", model.origin())
            .addModifiers(Modifier.FINAL)
            .addTypeVariables(model.variables())
            .superclass(Library.POOL);
    if (model.isPublic()) {
      pool.addModifiers(Modifier.PUBLIC);
    }
    Lint.suppress(model.lint()).ifPresent(pool::addAnnotation);
    model.target().ifPresent(t -> pool.addField(t, "target", Modifier.PRIVATE, Modifier.FINAL));
    for (Workload w : model.local()) {
      pool.addField(Library.ENGINE, model.engine(w), Modifier.PRIVATE, Modifier.FINAL);
    }
    for (Workload w : model.distributed()) {
      pool.addField(
          FieldSpec.builder(Library.ENGINE, model.cluster(w), Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc("Sends items to a cluster, or runs them here if no cluster is set.\n")
              .build());
    }
    pool.addMethod(constructor());
    new PoolOpeners(model).methods().forEach(pool::addMethod);
    for (MappedMethod method : model.methods()) {
      addMethods(pool, method.forms(), new MethodParts(model, method));
    }
    pool.addTypes(chunks());
    pool.addType(new BuilderClass(model).render());
    return pool.build();
  }

  private static void addMethods(TypeSpec.Builder pool, Set<Form> forms, MethodParts parts) {
    new MapMethods(parts).methods().forEach(pool::addMethod);
    if (parts.method().sendsCalls()) {
      pool.addMethod(CallMethod.of(parts));
    }
    new StreamMethods(parts).methods().forEach(pool::addMethod);
    if (forms.contains(Form.OUTCOMES)) {
      pool.addMethod(new OutcomeMethods(parts).outcomes());
    }
    if (forms.contains(Form.ZIP)) {
      pool.addMethod(new ZipMethods(parts).zip());
    }
  }

  private List<TypeSpec> chunks() {
    List<TypeSpec> chunks = new ArrayList<>();
    for (MappedMethod method : model.methods()) {
      MethodParts parts = new MethodParts(model, method);
      if (method.isDistributed() && !method.forms().equals(Set.of(Form.ZIP))) {
        chunks.add(new ChunkClass(parts, false).render());
      }
      if (method.isDistributed() && method.forms().contains(Form.ZIP)) {
        chunks.add(new ChunkClass(parts, true).render());
      }
    }
    return chunks;
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    model.target().ifPresent(t -> constructor.addParameter(t, "target"));
    constructor.addParameter(Library.ENGINES, "engines").addStatement("super(engines)");
    model.target().ifPresent(t -> constructor.addStatement("this.target = target"));
    for (Workload w : model.local()) {
      constructor.addStatement("this.$N = engines.$N()", model.engine(w), w.workers());
    }
    for (Workload w : model.distributed()) {
      constructor.addStatement("this.$N = engines.$NCluster()", model.cluster(w), w.workers());
    }
    return constructor.build();
  }

  static CodeBlock requireNonNull(String name) {
    return CodeBlock.of("$T.requireNonNull($N)", Objects.class, name);
  }
}
