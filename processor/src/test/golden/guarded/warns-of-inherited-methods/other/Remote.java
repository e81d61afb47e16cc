package other;

public class Remote {
  protected int pulses;

  static class Signal {}

  void hidden() {
    pulses++;
  }

  protected void send(Signal signal) {
    pulses++;
  }
}
