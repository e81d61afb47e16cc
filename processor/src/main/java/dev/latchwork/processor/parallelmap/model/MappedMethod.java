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
 * A method that is mapped.
 *
 * @param call what stands before the arguments of a call: {@code target.render}
 * @param isOverloaded whether an argument that is boxed might choose another method
 * @param stem what the names of generated methods begin with
 * @param distribution for one that other machines may do
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

  /** Whether items are sent one by one, in some form. */
  public boolean sendsCalls() {
    return isDistributed() && !Collections.disjoint(forms, Form.SINGLE);
  }

  public ParameterSpec item() {
    return signature.parameters().get(0);
  }

  /** The other parameters, which are passed unchanged. */
  public List<ParameterSpec> extras() {
    return signature.parameters().subList(1, signature.parameters().size());
  }

  /** Whether the extras end with a variable number of arguments. */
  public boolean hasVarargs() {
    return signature.varargs() && signature.parameters().size() > 1;
  }

  public TypeName result() {
    return signature.returns();
  }
}
