package dev.latchwork.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A method or constructor as generated source redeclares it.
 *
 * @param access {@code public}, {@code protected} or nothing
 * @param inferred whether a call needs no explicit type arguments
 * @param casts the types to which a call has to cast parameters, by the names of the parameters
 * @param lint what javac would warn about in the declaration, and in a call of the original method
 */
public record Signature(
    String name,
    Set<Modifier> access,
    List<TypeVariableName> typeVariables,
    boolean inferred,
    TypeName returns,
    List<ParameterSpec> parameters,
    Map<String, TypeName> casts,
    boolean varargs,
    List<TypeName> thrown,
    List<AnnotationSpec> annotations,
    Set<String> lint) {

  /**
   * Returns whether the parameters have the same types after erasure, so that two methods with the
   * same name would have the same signature.
   */
  public boolean hasParametersOf(Signature other) {
    return erasedParameters().equals(other.erasedParameters());
  }

  private List<TypeName> erasedParameters() {
    return parameters.stream().map(p -> erased(p.type().withoutAnnotations())).toList();
  }

  private static TypeName erased(TypeName type) {
    return type instanceof ParameterizedTypeName p ? p.rawType() : type;
  }

  public boolean isVoid() {
    return returns.equals(TypeName.VOID);
  }

  /** The declaration with {@code @Override}, without a body. */
  public MethodSpec.Builder override() {
    return method(MethodSpec.methodBuilder(name).addAnnotation(Override.class));
  }

  /** The declaration of a method that overrides nothing. */
  public MethodSpec.Builder method() {
    return method(MethodSpec.methodBuilder(name));
  }

  private MethodSpec.Builder method(MethodSpec.Builder method) {
    return declare(method.addTypeVariables(typeVariables).returns(returns)).addModifiers(access);
  }

  /**
   * Returns the signature of an additional method that times out, with one more parameter for the
   * time limit.
   */
  public Signature timed(String timedName, ParameterSpec patience, TypeName result) {
    List<ParameterSpec> more = new ArrayList<>(parameters);
    more.add(patience);
    List<AnnotationSpec> kept =
        annotations.stream().filter(a -> a.type().equals(TypeName.get(Deprecated.class))).toList();
    return new Signature(
        timedName, access, typeVariables, inferred, result, more, casts, false, thrown, kept, lint);
  }

  /**
   * Declares a constructor with this signature.
   *
   * @param extensible whether the class may have subclasses; if not, {@code protected} is left out
   */
  public MethodSpec.Builder constructor(boolean extensible) {
    MethodSpec.Builder constructor =
        declare(MethodSpec.constructorBuilder().addTypeVariables(typeVariables));
    return extensible || access.contains(Modifier.PUBLIC)
        ? constructor.addModifiers(access)
        : constructor;
  }

  private MethodSpec.Builder declare(MethodSpec.Builder method) {
    Lint.suppress(lint).ifPresent(method::addAnnotation);
    return method
        .addAnnotations(annotations)
        .addParameters(parameters)
        .varargs(varargs)
        .addExceptions(thrown);
  }

  /** Returns a call of the original method, to be written after the receiver and a dot. */
  public CodeBlock call() {
    return CodeBlock.of("$L$N($L)", typeArguments(), name, arguments());
  }

  /** Returns the type arguments that a call has to state; empty if the compiler infers them. */
  public CodeBlock typeArguments() {
    return inferred ? CodeBlock.of("") : TypeVariables.asArguments(typeVariables);
  }

  /** The parameters as the arguments of a call, with casts where the call needs them. */
  public CodeBlock arguments() {
    return parameters.stream()
        .map(
            p ->
                casts.containsKey(p.name())
                    ? CodeBlock.of("($T) $N", casts.get(p.name()), p)
                    : CodeBlock.of("$N", p))
        .collect(CodeBlock.joining(", "));
  }
}
