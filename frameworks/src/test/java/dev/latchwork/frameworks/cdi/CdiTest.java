package dev.latchwork.frameworks.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.frameworks.LastCopy;
import jakarta.enterprise.inject.UnproxyableResolutionException;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import org.jboss.weld.proxy.WeldClientProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CdiTest {
  private final SeContainer container =
      SeContainerInitializer.newInstance().disableDiscovery().addPackages(Stock.class).initialize();

  @AfterEach
  void stop() {
    container.close();
  }

  @Test
  void theGeneratedClassIsTheBean() {
    Stock stock = container.select(Stock.class).get();
    assertThat(stock).isInstanceOf(GuardedStock.class).isInstanceOf(WeldClientProxy.class);
    assertThat(container.select(Ledger.class).get()).isExactlyInstanceOf(GuardedLedger.class);
  }

  @Test
  void aFinalOneHasAProxyOfTheAbstractClassOnly() {
    Till till = container.select(Till.class).get();
    till.take(5);
    assertThat(container.select(Till.class).get().take(5)).isEqualTo(10);
    assertThat(((WeldClientProxy) till).getMetadata().getContextualInstance())
        .isExactlyInstanceOf(GuardedTill.class);
    assertThatThrownBy(() -> container.select(GuardedTill.class).get())
        .isInstanceOf(UnproxyableResolutionException.class)
        .hasMessageContaining("final");
  }

  @Test
  void methodsAreCalledOnce() {
    Ledger ledger = container.select(Ledger.class).get();
    assertThat(ledger.sell("Sanditon")).isEqualTo(1);
    assertThat(ledger.sell("Sanditon")).isEqualTo(1);
  }

  @Test
  void theLastCopyIsSoldOnce() {
    Stock stock = container.select(Stock.class).get();
    LastCopy carrier = container.select(LastCopy.class).get();
    assertThat(carrier.sell("Sanditon", stock::ship)).containsExactly("Sanditon");
  }

  @Test
  @SuppressWarnings("LW161")
  void withoutTheLockItIsSoldTwice() {
    LastCopy carrier = new LastCopy();
    Stock bare = new Stock(carrier) {};
    bare.open();
    assertThat(carrier.sell("Sanditon", bare::ship)).containsExactly("Sanditon", "Sanditon");
  }
}
