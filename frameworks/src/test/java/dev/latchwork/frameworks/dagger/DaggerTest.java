package dev.latchwork.frameworks.dagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.frameworks.LastCopy;
import org.junit.jupiter.api.Test;

class DaggerTest {
  private final Shop shop = DaggerShop.create();

  @Test
  void whatIsProvidedIsGuarded() {
    assertThat(shop.stock()).isInstanceOf(GuardedStock.class).isSameAs(shop.clerk().stock());
  }

  @Test
  void theLastCopyIsSoldOnce() {
    shop.stock().add("Emma");
    assertThat(shop.lastCopy().sell("Emma", shop.stock()::ship)).containsExactly("Emma");
  }

  @Test
  @SuppressWarnings("LW161")
  void withoutTheLockItIsSoldTwice() {
    LastCopy carrier = new LastCopy();
    Stock bare = new Stock(carrier) {};
    bare.add("Emma");
    assertThat(carrier.sell("Emma", bare::ship)).containsExactly("Emma", "Emma");
  }
}
