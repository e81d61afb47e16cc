package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.Lint;
import dev.latchwork.processor.parallelmap.model.Form;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import dev.latchwork.processor.parallelmap.model.WorkerSet;
import dev.latchwork.processor.parallelmap.model.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import javax.lang.model.element.Modifier;

/** The pool as its users see it. */
public final class PoolRenderer {
  private final PoolModel model;
  private final Map<String, TypeSpec> records = new LinkedHashMap<>();

  public PoolRenderer(PoolModel model) {
    this.model = model;
  }

  public TypeSpec render() {
    TypeSpec.Builder pool =
        TypeSpec.classBuilder(model.pool())
            .addJavadoc("Maps methods of {@link $L} over many items in parallel.\n", model.origin())
            .addModifiers(Modifier.FINAL)
            .addTypeVariables(model.variables())
            .addSuperinterface(AutoCloseable.class);
    if (model.isPublic()) {
      pool.addModifiers(Modifier.PUBLIC);
    }
    Lint.suppress(model.lint()).ifPresent(pool::addAnnotation);
    model.target().ifPresent(t -> pool.addField(t, "target", Modifier.PRIVATE, Modifier.FINAL));
    for (WorkerSet w : model.workers()) {
      pool.addField(model.engine(), model.engine(w.workload()), Modifier.PRIVATE, Modifier.FINAL);
    }
    for (Workload w : model.distributed()) {
      pool.addField(
          FieldSpec.builder(model.engine(), model.cluster(w), Modifier.PRIVATE, Modifier.FINAL)
              .addJavadoc(
                  "Sends items elsewhere, or is the same as {@link #$N}.\n", model.engine(w))
              .build());
    }
    pool.addMethod(constructor());
    new PoolOpeners(model).methods().forEach(pool::addMethod);
    for (MappedMethod method : model.methods()) {
      MethodParts parts = new MethodParts(model, method);
      addMethods(pool, method.forms(), parts);
    }
    PoolLifecycle.methods(model).forEach(pool::addMethod);
    pool.addTypes(records.values());
    pool.addTypes(chunks());
    pool.addTypes(new PoolBuilder(model).types());
    return pool.build();
  }

  private void addMethods(TypeSpec.Builder pool, Set<Form> forms, MethodParts parts) {
    new MapMethods(parts).methods().forEach(pool::addMethod);
    if (parts.method().sendsCalls()) {
      pool.addMethod(CallMethod.of(parts));
    }
    new StreamMethods(parts).methods().forEach(pool::addMethod);
    if (forms.contains(Form.OUTCOMES)) {
      OutcomeMethods outcomes = new OutcomeMethods(parts);
      pool.addMethod(outcomes.outcomes());
      records.putIfAbsent(outcomes.recordName(), outcomes.outcome());
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
    model
        .target()
        .ifPresent(t -> constructor.addParameter(t, "target").addStatement("this.target = target"));
    for (WorkerSet w : model.workers()) {
      String engine = model.engine(w.workload());
      constructor.addParameter(model.engine(), engine).addStatement("this.$1N = $1N", engine);
    }
    if (model.isDistributed()) {
      constructor.addParameter(ExecutorService.class, "cluster");
      for (Workload w : model.distributed()) {
        constructor.addStatement(
            "this.$N = $N.sendingTo(cluster)", model.cluster(w), model.engine(w));
      }
    }
    return constructor.build();
  }

  static CodeBlock requireNonNull(String name) {
    return CodeBlock.of("$T.requireNonNull($N)", Objects.class, name);
  }
}
