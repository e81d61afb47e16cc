package sample;

import dev.latchwork.DeepCopy;
import java.util.Locale;

/** All but the last do nothing more to what they have done before. */
@DeepCopy
class Label {
  final Locale locale;
  final String text;
  final int width;
  final int height;
  final String code;
  final String quoted;

  Label(Locale locale, String text, int width, int height, String code, String quoted) {
    this.locale = toLocale(locale);
    this.text = text.trim();
    this.width = Math.abs(width);
    this.height = Math.max(0, height);
    this.code = code.toUpperCase(Locale.ROOT);
    this.quoted = quote(quoted);
  }

  private static Locale toLocale(Locale given) {
    return given == null ? Locale.ROOT : given;
  }

  private static String quote(String given) {
    return '"' + given + '"';
  }
}
