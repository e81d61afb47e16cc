package dev.latchwork.frameworks.gson;

import dev.latchwork.Guarded;

@Guarded
abstract class Nameless {
  private String title;

  Nameless(String title) {
    this.title = title;
  }

  void setTitle(String title) {
    this.title = title;
  }
}
