package dev.latchwork.processor.report.model;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes types and methods as the page shows them: without packages, as in a source with imports.
 */
public final class Shown {
  private Shown() {}

  public static String type(TypeName type) {
    return type.withoutAnnotations().toString().replaceAll("\\b[a-z_]\\w*\\.", "");
  }

  /** Returns a signature such as {@code put(String, List<Order>)}. */
  public static String method(String name, List<ParameterSpec> parameters) {
    return parameters.stream()
        .map(p -> type(p.type()))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
