package dev.latchwork.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests Latchwork in one compilation with other processors. They generate classes that Latchwork
 * needs, or need classes that Latchwork generates.
 */
class OtherProcessorsTest {
  @TempDir private Path folder;

  @Test
  void mapStructMapsToGuardedClass() throws Exception {
    Javac.Result result =
        new Javac(folder)
            .source("shop/Order.java", ORDER)
            .source(
                "shop/OrderMapper.java",
                """
                package shop;

                @org.mapstruct.Mapper
                public interface OrderMapper {
                  record Sent(String id, long cents) {}

                  GuardedOrder guarded(Sent sent);
                }
                """)
            .with("org.mapstruct.ap.MappingProcessor")
            .compile();
    assertThat(result.findings()).isEmpty();
    assertThat(result.source("shop/OrderMapperImpl.java"))
        .contains("new GuardedOrder()")
        .contains("guardedOrder.setCents( sent.cents() )");
  }

  @Test
  void immutablesValueIsShared() throws Exception {
    Javac.Result result =
        new Javac(folder)
            .source(
                "shop/Price.java",
                """
                package shop;

                @org.immutables.value.Value.Immutable
                interface Price {
                  long cents();
                }
                """)
            .source("shop/Cart.java", CART.formatted("ImmutablePrice"))
            .with("org.immutables.processor.ProxyProcessor")
            .compile();
    assertThat(result.findings()).isEmpty();
    assertThat(result.source("shop/CartCopier.java")).contains("copy.price = source.price;");
  }

  @Test
  void autoValueIsShared() throws Exception {
    Javac.Result result =
        new Javac(folder)
            .source(
                "shop/Price.java",
                """
                package shop;

                @com.google.auto.value.AutoValue
                abstract class Price {
                  abstract long cents();

                  static Price of(long cents) {
                    return new AutoValue_Price(cents);
                  }
                }
                """)
            .source("shop/Cart.java", CART.formatted("Price"))
            .with("com.google.auto.value.processor.AutoValueProcessor")
            .compile();
    assertThat(result.findings()).isEmpty();
    assertThat(result.source("shop/CartCopier.java")).contains("copy.price = source.price;");
  }

  @Test
  void daggerProvidesGuardedClass() throws Exception {
    Javac.Result result =
        new Javac(folder)
            .source("shop/Order.java", ORDER)
            .source(
                "shop/Shop.java",
                """
                package shop;

                @dagger.Component(modules = Shop.Orders.class)
                interface Shop {
                  GuardedOrder order();

                  @dagger.Module
                  class Orders {
                    @dagger.Provides
                    static GuardedOrder order() {
                      return new GuardedOrder();
                    }
                  }
                }
                """)
            .with("dagger.internal.codegen.ComponentProcessor")
            .compile();
    assertThat(result.findings()).isEmpty();
    assertThat(result.source("shop/DaggerShop.java")).contains("public GuardedOrder order()");
  }

  private static final String ORDER =
      """
      package shop;

      @dev.latchwork.Guarded
      public class Order {
        private String id = "";
        private long cents;

        public String getId() {
          return id;
        }

        public void setId(String id) {
          this.id = id;
        }

        public long getCents() {
          return cents;
        }

        public void setCents(long cents) {
          this.cents = cents;
        }
      }
      """;

  private static final String CART =
      """
      package shop;

      @dev.latchwork.DeepCopy
      class Cart {
        %s price;
      }
      """;
}
