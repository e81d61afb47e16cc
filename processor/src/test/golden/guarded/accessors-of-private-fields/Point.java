package com.example;

import dev.latchwork.Guarded;
import dev.latchwork.Guarded.Access;
import java.util.ArrayList;
import java.util.List;

/** One line gives private fields public accessors, each under the lock. */
@Guarded(access = Access.PUBLIC)
class Point {
  private int x;
  private final String label;
  private List<String> tags = new ArrayList<>();

  Point(String label) {
    this.label = label;
  }
}
