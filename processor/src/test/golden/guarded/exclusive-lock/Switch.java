package home;

import dev.latchwork.Guarded;

@Guarded(lock = Guarded.Lock.EXCLUSIVE, fair = true)
public class Switch {
  boolean isOn;

  public void toggle() {
    isOn = !isOn;
  }

  /** Gives up when it is interrupted, while it waits for the lock too. */
  public void toggle(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      isOn = !isOn;
    }
  }
}
