package dev.latchwork.processor.check;

import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What the names of methods tell about their results, if their bodies are not visible. */
final class Settling {
  /** The names of methods that return their argument unchanged, or throw an exception. */
  private static final Pattern CHECKS = Pattern.compile("(require|check|validate|ensure|not)\\w*");

  /**
   * The names of idempotent methods: given one of its own results, such a method returns it
   * unchanged.
   */
  private static final Pattern SETTLING =
      Pattern.compile(
          "(default|nullTo)\\w*|trim|strip(Leading|Trailing|Indent)?|intern|normalize"
              + "|to(Lower|Upper)Case|abs|max|min|clamp|floor|ceil");

  private Settling() {}

  static boolean checks(CharSequence method) {
    return CHECKS.matcher(method).matches();
  }

  static boolean settles(CharSequence method) {
    return SETTLING.matcher(method).matches();
  }

  /**
   * Recognizes an idempotent method such as {@code toLocale(Locale)}, which returns its own results
   * unchanged.
   */
  static boolean converts(ExecutableElement method) {
    TypeMirror result = method.getReturnType();
    return method.getParameters().size() == 1
        && result instanceof DeclaredType declared
        && method.getParameters().get(0).asType().toString().equals(result.toString())
        && method.getSimpleName().contentEquals("to" + declared.asElement().getSimpleName());
  }
}
