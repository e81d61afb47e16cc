package dev.latchwork.frameworks.spring;

import dev.latchwork.frameworks.Carrier;
import dev.latchwork.frameworks.LastCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.context.annotation.Import;

@Configuration
@ComponentScan
@EnableAspectJAutoProxy
@Import(GuardedTill.class)
public class ShopConfiguration {
  @Bean
  LastCopy express() {
    return new LastCopy();
  }

  @Bean
  Carrier slow() {
    return title -> {};
  }

  @Bean
  Ledger ledger() {
    return new GuardedLedger(100);
  }
}
