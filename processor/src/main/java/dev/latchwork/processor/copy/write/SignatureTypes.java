package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.emit.RawTypes;
import java.util.Set;

/**
 * The types in the signatures of helper methods: {@code Object} instead of a type that javac would
 * warn about in a signature even if the warning is suppressed.
 *
 * <pre>{@code
 * private static Object copyExpr(Object given) {
 *   Expr source = (Expr) given;
 *   ...
 * }
 * }</pre>
 */
final class SignatureTypes {
  private final Set<ClassName> unnamed;
  private boolean castsUnchecked;

  /**
   * @param unnamed classes that signatures may not name
   */
  SignatureTypes(Set<ClassName> unnamed) {
    this.unnamed = unnamed;
  }

  TypeName of(TypeName type) {
    return isUnnamed(type) ? ClassName.OBJECT : type;
  }

  /**
   * Declares {@code source}, as the parameter or as a variable that is cast from the parameter
   * {@code given}.
   */
  void addSource(MethodSpec.Builder method, TypeName type) {
    if (isUnnamed(type)) {
      method.addParameter(ClassName.OBJECT, "given").addStatement("$1T source = ($1T) given", type);
      castsUnchecked |= HelperNames.isUnchecked(type);
    } else {
      method.addParameter(type, "source");
    }
  }

  /**
   * An expression of the given type for a call of a method that is declared to return {@code
   * of(type)}.
   */
  CodeBlock result(TypeName type, CodeBlock call) {
    if (!isUnnamed(type)) {
      return call;
    }
    castsUnchecked |= HelperNames.isUnchecked(type);
    return CodeBlock.of("($T) $L", type, call);
  }

  /** Returns whether any cast written so far is unchecked. */
  boolean castsUnchecked() {
    return castsUnchecked;
  }

  private boolean isUnnamed(TypeName type) {
    return !unnamed.isEmpty()
        && RawTypes.classesIn(type).map(ClassName::topLevelClassName).anyMatch(unnamed::contains);
  }
}
