package demo;

import dev.latchwork.Guarded;

/**
 * Annotations may name what is generated. That the generated class implements this one is not said
 * of itself.
 */
@ImplementedBy(GuardedShop.class)
@Kinds({@Kind(name = "shop", type = GuardedShop.class), @Kind(name = "other", type = Shop.class)})
@Uses(GuardedShelf.class)
@Uses(demo.GuardedShelf.class)
@Guarded
abstract class Shop {
  private int sold;

  @Uses(GuardedShelf.class)
  void sell(@Uses({Shelf.class, GuardedShelf.class, GuardedShop.class}) int amount) {
    sold += amount;
  }
}
