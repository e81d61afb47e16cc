package dev.latchwork.frameworks;

/** What every shop here needs, and a framework has to give it. */
public interface Carrier {
  void send(String title);
}
