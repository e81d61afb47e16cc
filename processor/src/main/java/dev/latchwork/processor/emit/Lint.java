package dev.latchwork.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Writes exactly the suppressions that a generated declaration needs, in one annotation. */
public final class Lint {
  private Lint() {}

  public static Optional<AnnotationSpec> suppress(Collection<String> lint) {
    if (lint.isEmpty()) {
      return Optional.empty();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    CodeBlock names =
        new TreeSet<>(lint)
            .stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
    annotation.addMember("value", lint.size() == 1 ? "$L" : "{$L}", names);
    return Optional.of(annotation.build());
  }
}
