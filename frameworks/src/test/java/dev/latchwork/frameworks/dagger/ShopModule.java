package dev.latchwork.frameworks.dagger;

import dagger.Module;
import dagger.Provides;
import dev.latchwork.frameworks.Carrier;
import dev.latchwork.frameworks.LastCopy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Module
interface ShopModule {
  @Provides
  @Singleton
  static LastCopy lastCopy() {
    return new LastCopy();
  }

  @Provides
  @Named("express")
  static Carrier express(LastCopy copy) {
    return copy;
  }

  @Provides
  @Singleton
  static Stock stock(@Named("express") Carrier carrier) {
    return new GuardedStock(carrier);
  }
}
