package dev.latchwork.frameworks;

/** Sends what a shop sells. Every shop here needs a carrier, which the framework has to provide. */
public interface Carrier {
  void send(String title);
}
