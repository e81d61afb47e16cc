package shop;

import dev.latchwork.DeepCopy;

@DeepCopy
class Line {
  String article;
  int quantity;
}
