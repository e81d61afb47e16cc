package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.AnnotationSpec;

/** Suppressions that helper methods need. */
public final class Suppress {
  private Suppress() {}

  public static final AnnotationSpec UNCHECKED =
      AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "unchecked").build();
}
