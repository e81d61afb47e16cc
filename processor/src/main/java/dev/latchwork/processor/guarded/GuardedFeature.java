package dev.latchwork.processor.guarded;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.Feature;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.types.TypeFacts;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

public final class GuardedFeature implements Feature<ClassName> {

  @Override
  public String annotation() {
    return TypeFacts.GUARDED;
  }

  @Override
  public List<ClassName> generates(TypeElement type) {
    return List.of(GeneratedNames.classFor(type, "Guarded", ""));
  }

  @Override
  public Outcome<ClassName> read(TypeElement type, Env env) {
    Findings findings = env.findings();
    if (type.getModifiers().contains(Modifier.FINAL)) {
      findings.add(Rule.FINAL_CLASS, Position.at(type), type.getSimpleName());
    }
    return findings.outcome(() -> generates(type).get(0));
  }

  @Override
  public List<TypeSpec> render(ClassName model) {
    return List.of(TypeSpec.classBuilder(model.simpleName()).build());
  }
}
