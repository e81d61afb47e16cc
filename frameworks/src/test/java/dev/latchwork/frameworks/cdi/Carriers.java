package dev.latchwork.frameworks.cdi;

import dev.latchwork.frameworks.Carrier;
import dev.latchwork.frameworks.LastCopy;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@Dependent
class Carriers {
  @Produces
  @Singleton
  LastCopy lastCopy() {
    return new LastCopy();
  }

  @Produces
  @Express
  @Singleton
  Carrier express(LastCopy copy) {
    return copy::send;
  }
}
