package dev.latchwork.processor.copy;

import com.palantir.javapoet.AnnotationSpec;

/** Suppressions that helper methods need. */
final class Suppress {
  private Suppress() {}

  static final AnnotationSpec UNCHECKED =
      AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "unchecked").build();
}
