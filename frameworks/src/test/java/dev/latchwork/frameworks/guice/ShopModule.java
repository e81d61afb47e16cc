package dev.latchwork.frameworks.guice;

import com.google.inject.AbstractModule;
import com.google.inject.name.Names;
import dev.latchwork.frameworks.Carrier;
import jakarta.inject.Singleton;

final class ShopModule extends AbstractModule {
  private final Carrier carrier;

  ShopModule(Carrier carrier) {
    this.carrier = carrier;
  }

  @Override
  protected void configure() {
    bind(Stock.class).to(GuardedStock.class).in(Singleton.class);
    bind(Carrier.class).annotatedWith(Names.named("express")).toInstance(carrier);
    bindConstant().annotatedWith(Names.named("limit")).to(2);
  }
}
