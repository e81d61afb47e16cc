package dev.latchwork.frameworks.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.frameworks.LastCopy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class SpringTest {
  private final AnnotationConfigApplicationContext context = start();

  private static AnnotationConfigApplicationContext start() {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("shop", Map.of("shop.limit", 2)));
    context.register(ShopConfiguration.class);
    context.refresh();
    return context;
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void theScanFindsTheGeneratedClass() {
    assertThat(context.getBeansOfType(Stock.class)).containsOnlyKeys("stock");
    assertThat(context.getBean("stock")).isInstanceOf(GuardedStock.class);
  }

  @Test
  void methodsAreCalledOnceAndByTheirQualifiers() {
    Stock stock = context.getBean(Stock.class);
    assertThat(List.of(stock.add("Emma"), stock.add("Persuasion")))
        .as("Sanditon was added, and the limit is two")
        .containsExactly(true, false);
    context.close();
    assertThat(stock.ship("Emma")).as("@PreDestroy").isFalse();
  }

  @Test
  void theLastCopyIsSoldOnce() {
    Stock stock = context.getBean(Stock.class);
    assertThat(context.getBean(LastCopy.class).sell("Sanditon", stock::ship))
        .containsExactly("Sanditon");
  }

  @Test
  @SuppressWarnings("LW161")
  void withoutTheLockItIsSoldTwice() {
    LastCopy carrier = new LastCopy();
    Stock bare = new Stock(carrier) {};
    bare.open();
    assertThat(carrier.sell("Sanditon", bare::ship)).containsExactly("Sanditon", "Sanditon");
  }

  @Test
  void proxiesOfAnOpenClassGoThroughTheLock() throws Exception {
    GuardedTill till = context.getBean(GuardedTill.class);
    assertThat(AopUtils.isCglibProxy(till)).isTrue();
    assertThat(till.take(5)).isEqualTo(5);
    long sum = till.withLock(inside -> inside.take(5));
    assertThat(sum).isEqualTo(10);
    assertThat(till).hasToString("Till[cents=10]");
    assertThat(context.getBean(Auditor.class).log()).containsExactly("take");
  }

  @Test
  void aProxyCannotBeLockedTogetherWithAnother() {
    GuardedTill proxy = context.getBean(GuardedTill.class);
    GuardedTill other = new GuardedTill();
    assertThatThrownBy(() -> other.empty(proxy)).isInstanceOf(NullPointerException.class);
    other.empty((Till) AopProxyUtils.getSingletonTarget(proxy));
    proxy.empty(other);
    assertThat(other.take(1)).isEqualTo(1);
  }

  @Test
  void aFinalClassIsNotProxied() {
    ProxyFactory proxies = new ProxyFactory(context.getBean(Ledger.class));
    proxies.setProxyTargetClass(true);
    assertThatThrownBy(proxies::getProxy).hasMessageContaining("final");
  }

  @Test
  void whatABeanMethodReturnsIsGuarded() {
    assertThat(context.getBean(Ledger.class)).isInstanceOf(GuardedLedger.class);
  }
}
