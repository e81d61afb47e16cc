package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Article;
import javax.lang.model.element.TypeElement;

/** The cure for a superclass whose members the user cannot change. */
final class Held {
  private Held() {}

  static String insteadOfExtending(TypeElement superclass) {
    return "hold %s in a field instead of extending it"
        .formatted(Article.with(superclass.getSimpleName()));
  }
}
