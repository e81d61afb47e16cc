package dev.latchwork.processor.parallelmap.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.emit.Signature;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mapped method.
 *
 * @param call the part of a call before the opening parenthesis, such as {@code target.render}
 * @param isOverloaded whether a boxed argument might select another overload of the method
 * @param stem the beginning of the names of the generated methods
 * @param distribution how items are sent, if the method is distributed
 */
public record MappedMethod(
    Signature signature,
    CodeBlock call,
    boolean isStatic,
    boolean isOverloaded,
    String stem,
    Workload workload,
    Set<Form> forms,
    Optional<Distribution> distribution) {

  public boolean isDistributed() {
    return distribution.isPresent();
  }

  /** Returns whether the method is distributed and has a form that sends items one by one. */
  public boolean sendsCalls() {
    return isDistributed() && !Collections.disjoint(forms, Form.SINGLE);
  }

  public ParameterSpec item() {
    return signature.parameters().get(0);
  }

  /**
   * Returns the parameters after the item. In a map call, their values are the same for all items.
   */
  public List<ParameterSpec> extras() {
    return signature.parameters().subList(1, signature.parameters().size());
  }

  /** Returns whether the last of the parameters after the item is a varargs parameter. */
  public boolean hasVarargs() {
    return signature.varargs() && signature.parameters().size() > 1;
  }

  public TypeName result() {
    return signature.returns();
  }
}
