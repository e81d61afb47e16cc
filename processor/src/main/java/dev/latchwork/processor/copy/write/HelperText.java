package dev.latchwork.processor.copy.write;

import dev.latchwork.processor.emit.text.JavaText;
import java.util.function.Supplier;
import java.util.regex.Matcher;

/**
 * Declares helper methods from their text, which hardly depends on what is copied. If a method's
 * name is already taken, the method gets another name, which replaces the declared name in the
 * text.
 */
final class HelperText {
  private final CopyWriter writer;

  HelperText(CopyWriter writer) {
    this.writer = writer;
  }

  /**
   * Another helper that the text calls.
   *
   * @param name the name by which the text calls it
   * @param given supplies its actual name; called only when the text is needed
   */
  record Call(String name, Supplier<String> given) {}

  /** The actual name of the method that the text declares as {@code name}. */
  String method(String name, String text, Call... calls) {
    return method(name, name, text, calls);
  }

  /**
   * The actual name of one of several methods that share a declared name.
   *
   * @param key distinguishes the method from the others
   */
  String method(Object key, String name, String text, Call... calls) {
    return writer
        .own()
        .overload(
            key,
            name,
            given -> {
              String named = renamed(text, name, given);
              for (Call call : calls) {
                named = renamed(named, call.name(), call.given().get());
              }
              return JavaText.method(named);
            });
  }

  private static String renamed(String text, String name, String given) {
    return name.equals(given)
        ? text
        : text.replaceAll("(?<![\\w.])" + name + "(?=\\()", Matcher.quoteReplacement(given));
  }
}
