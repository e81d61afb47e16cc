package shop;

import dev.latchwork.Guarded;

@Guarded
public interface Basket<Content, Price> extends Holder<Content> {
  interface Price {}

  boolean isEmpty();
}
