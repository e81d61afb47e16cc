package dev.latchwork.frameworks.mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.latchwork.frameworks.LastCopy;
import org.junit.jupiter.api.Test;

class MockitoTest {
  @Test
  void theClassAndTheGeneratedOneCanBeMocked() {
    Stock stock = mock(Stock.class);
    when(stock.ship("Emma")).thenReturn(true);
    assertThat(stock.ship("Emma")).isTrue();

    GuardedStock guarded = mock(GuardedStock.class);
    when(guarded.ship("Emma")).thenReturn(true);
    assertThat(guarded.ship("Emma")).isTrue();
    assertThat(guarded.ship("Persuasion")).isFalse();
  }

  @Test
  void aSpySellsTheLastCopyOnce() {
    LastCopy carrier = new LastCopy();
    GuardedStock stock = spy(new GuardedStock(carrier));
    stock.add("Emma");
    assertThat(carrier.sell("Emma", stock::ship)).containsExactly("Emma");
    verify(stock, times(2)).ship("Emma");
  }

  @Test
  @SuppressWarnings("LW161")
  void withoutTheLockItIsSoldTwice() {
    LastCopy carrier = new LastCopy();
    Stock bare = spy(new Stock(carrier) {});
    bare.add("Emma");
    assertThat(carrier.sell("Emma", bare::ship)).containsExactly("Emma", "Emma");
  }

  @Test
  void aSpyIsStubbedInPart() {
    GuardedStock stock = spy(new GuardedStock(title -> {}));
    doReturn(true).when(stock).ship("Emma");
    assertThat(stock.ship("Emma")).isTrue();
    assertThat(stock.ship("Persuasion")).isFalse();
  }

  @Test
  void realMethodsOfAMockHaveNoLockAndDoNotRun() {
    GuardedStock stock = mock(GuardedStock.class, CALLS_REAL_METHODS);
    assertThatThrownBy(() -> stock.add("Emma")).isInstanceOf(NullPointerException.class);
  }
}
