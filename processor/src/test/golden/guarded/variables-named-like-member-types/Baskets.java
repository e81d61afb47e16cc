package shop;

import dev.latchwork.Guarded;

@Guarded.Of(Other.class)
class Baskets {}
