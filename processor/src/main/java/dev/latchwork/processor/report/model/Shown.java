package dev.latchwork.processor.report.model;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;

/** Names types and methods on the page: short, as in a class with imports. */
public final class Shown {
  private Shown() {}

  public static String type(TypeName type) {
    return type.withoutAnnotations().toString().replaceAll("\\b[a-z_]\\w*\\.", "");
  }

  /** {@code put(String, List<Order>)}. */
  public static String method(String name, List<ParameterSpec> parameters) {
    return parameters.stream()
        .map(p -> type(p.type()))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
