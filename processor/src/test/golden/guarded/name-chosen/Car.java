package road;

import dev.latchwork.Guarded;

@Guarded(name = "SafeCar")
class Car {
  int speed;

  SafeCar race(SafeCar other) {
    return other;
  }
}
