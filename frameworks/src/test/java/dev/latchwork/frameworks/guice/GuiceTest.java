package dev.latchwork.frameworks.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.matcher.Matchers;
import dev.latchwork.frameworks.LastCopy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuiceTest {
  private final LastCopy carrier = new LastCopy();
  private final Injector injector = Guice.createInjector(new ShopModule(carrier));

  @Test
  void thereIsOneAndItIsGuarded() {
    Stock stock = injector.getInstance(Stock.class);
    assertThat(stock).isInstanceOf(GuardedStock.class);
    assertThat(injector.getInstance(Stock.class)).isSameAs(stock);
  }

  @Test
  void methodsAreInjectedByTheirNames() {
    Stock stock = injector.getInstance(Stock.class);
    assertThat(List.of(stock.add("Emma"), stock.add("Persuasion"), stock.add("Sanditon")))
        .containsExactly(true, true, false);
  }

  @Test
  void theLastCopyIsSoldOnce() {
    Stock stock = injector.getInstance(Stock.class);
    stock.add("Emma");
    assertThat(carrier.sell("Emma", stock::ship)).containsExactly("Emma");
  }

  @Test
  @SuppressWarnings("LW161")
  void withoutTheLockItIsSoldTwice() {
    Stock bare = new Stock(carrier) {};
    bare.setLimit(1);
    bare.add("Emma");
    assertThat(carrier.sell("Emma", bare::ship)).containsExactly("Emma", "Emma");
  }

  @Test
  void aScopeOnTheClassIsThatOfTheGeneratedOne() {
    assertThat(injector.getInstance(GuardedLedger.class))
        .isSameAs(injector.getInstance(GuardedLedger.class));
    assertThatThrownBy(
            () -> Guice.createInjector(b -> b.bind(Ledger.class).to(GuardedLedger.class)))
        .isInstanceOf(CreationException.class)
        .hasMessageContaining("scope annotations are not supported for abstract types");
  }

  @Test
  void withoutABindingGuiceRefuses() {
    assertThatThrownBy(() -> Guice.createInjector().getInstance(Stock.class))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Stock");
  }

  @Test
  void anAnnotationMayNameWhatIsGenerated() {
    assertThat(Guice.createInjector().getInstance(Till.class)).isInstanceOf(GuardedTill.class);
  }

  @Test
  void anOpenOneIsIntercepted() {
    List<String> audited = new ArrayList<>();
    Injector auditing =
        Guice.createInjector(
            binder ->
                binder.bindInterceptor(
                    Matchers.any(),
                    Matchers.annotatedWith(Audited.class),
                    call -> {
                      audited.add(call.getMethod().getName());
                      return call.proceed();
                    }));
    Till till = auditing.getInstance(Till.class);
    assertThat(till).isInstanceOf(GuardedTill.class);
    assertThat(till.take(5)).isEqualTo(5);
    assertThat(audited).containsExactly("take");
  }
}
