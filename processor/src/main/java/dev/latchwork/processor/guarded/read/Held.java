package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Article;
import javax.lang.model.element.TypeElement;

/** The way out for a superclass whose members nobody here can change. */
final class Held {
  private Held() {}

  static String insteadOfExtending(TypeElement superclass) {
    return "hold %s in a field instead of extending it"
        .formatted(Article.with(superclass.getSimpleName()));
  }
}
