package dev.latchwork.frameworks.dagger;

import dagger.Component;
import dev.latchwork.frameworks.LastCopy;
import jakarta.inject.Singleton;

@Singleton
@Component(modules = ShopModule.class)
interface Shop {
  Clerk clerk();

  Stock stock();

  LastCopy lastCopy();
}
