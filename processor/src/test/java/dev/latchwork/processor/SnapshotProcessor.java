package dev.latchwork.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.copy.write.CopyWriter;
import dev.latchwork.processor.emit.SourceEmitter;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Members;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Writes {@code Snapshots}: for every field of {@code Ledger}, a method that copies its value. */
@SupportedAnnotationTypes("*")
final class SnapshotProcessor extends AbstractProcessor {

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (var root : round.getRootElements()) {
      if (root.getSimpleName().contentEquals("Ledger")) {
        write((TypeElement) root);
      }
    }
    return false;
  }

  private void write(TypeElement type) {
    Env env = Env.of(processingEnv);
    CopyPlanner planner = new CopyPlanner(env, type);
    List<TypeVariableName> variables =
        type.getTypeParameters().stream().map(env.names()::declared).toList();
    ClassName owner = ClassName.get(env.packageOf(type), "Snapshots");
    CopyWriter writer = new CopyWriter(owner, new NameAllocator(), variables);
    TypeSpec.Builder snapshots = TypeSpec.classBuilder(owner).addModifiers(Modifier.FINAL);
    for (VariableElement field : Members.instanceFields(type)) {
      CopyPlan plan = planner.plan(field.asType());
      TypeName name = env.names().of(field.asType());
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(field.getSimpleName().toString())
              .addModifiers(Modifier.STATIC)
              .addTypeVariables(variables)
              .returns(name)
              .addParameter(name, "x")
              .addStatement("return $L", writer.copy(plan, CodeBlock.of("x")));
      for (CopyPlan.Same part : plan.sharedParts()) {
        method.addComment("shares $L: $L", part.type(), part.reason());
      }
      if (env.names().of(field.asType()).toString().matches("java.util.(List|Set)")) {
        method.addAnnotation(
            com.palantir.javapoet.AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "rawtypes")
                .build());
      }
      snapshots.addMethod(method.build());
    }
    snapshots.addMethods(writer.helpers());
    try {
      new SourceEmitter(processingEnv.getFiler(), env.elements()).emit(type, snapshots.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
