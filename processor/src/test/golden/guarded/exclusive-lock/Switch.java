package home;

import dev.latchwork.Guarded;

@Guarded(lock = Guarded.Lock.EXCLUSIVE, fair = true)
public class Switch {
  boolean isOn;

  public void toggle() {
    isOn = !isOn;
  }

  public void await() throws InterruptedException {
    while (!isOn) {
      Thread.sleep(10);
    }
  }
}
