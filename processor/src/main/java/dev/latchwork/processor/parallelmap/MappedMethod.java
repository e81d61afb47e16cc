package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.emit.Signature;
import java.util.List;
import java.util.Set;

/**
 * A method that is mapped.
 *
 * @param call what stands before the arguments of a call: {@code target.render}
 * @param isOverloaded whether an argument that is boxed might choose another method
 * @param stem what the names of generated methods begin with
 */
record MappedMethod(
    Signature signature,
    CodeBlock call,
    boolean isStatic,
    boolean isOverloaded,
    String stem,
    Workload workload,
    Set<Form> forms) {

  ParameterSpec item() {
    return signature.parameters().get(0);
  }

  /** The other parameters, which are passed unchanged. */
  List<ParameterSpec> extras() {
    return signature.parameters().subList(1, signature.parameters().size());
  }

  /** Whether the extras end with a variable number of arguments. */
  boolean hasVarargs() {
    return signature.varargs() && signature.parameters().size() > 1;
  }

  TypeName result() {
    return signature.returns();
  }
}
