package dev.latchwork.processor.copy;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * Where copies lead to copies without end, so that the stack need not be deep enough for them.
 *
 * @param steps the types of which one is made of others; empty where no constructor takes them
 */
public record Recursion(List<Step> steps) {
  public static final Recursion NONE = new Recursion(List.of());

  /**
   * A type whose constructor takes what may lead back to it.
   *
   * @param plan copies a value of it
   * @param links the plans of those arguments
   * @param reads how each is read of a variable {@code source}
   */
  public record Step(CopyPlan plan, List<CopyPlan> links, List<String> reads) {}

  boolean includes(TypeName type) {
    return steps.stream().anyMatch(s -> s.plan().type().equals(type));
  }
}
