package com.example;

import java.util.ArrayList;
import java.util.List;

class Holder<T> {
  private T value;
  private final List<T> old = new ArrayList<>();
  private int e;
  private String name = "hidden by that of Box";

  void keep(T value) {
    old.add(this.value);
    this.value = value;
    e++;
    name = "";
  }
}
