package plant;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

@DeepCopy
class Engine<T> {
  Object anything;
  ExecutorService pool;
  InputStream in;
  Lock lock;
  Semaphore permits;
  Random random;
  T value;
  List<? super String> sink;

  @SuppressWarnings("rawtypes")
  List raw;

  Map<String, List<Gear>> gears;
  private int hidden;
  private int unsettable;
  final int[] fixed = "1".chars().toArray();
  final List<String> names = List.of("steam", "diesel");

  @Copy(Copy.Policy.NULL)
  int speed;

  @Copy(with = "nowhere")
  int torque;

  @Copy(with = "halved")
  int power;

  @Copy(Copy.Policy.CONSTRUCTOR)
  Gear gear;

  @Copy(with = "hidden")
  int valves;

  @Copy(with = "risky")
  int pressure;

  private int hidden(int valves) {
    return valves;
  }

  int risky(int pressure) throws java.io.IOException {
    throw new java.io.IOException();
  }

  String halved(String power) {
    return power;
  }

  int halved(int power, int by) {
    return power / by;
  }

  int getUnsettable() {
    return unsettable;
  }
}

class Gear implements Cloneable {
  int[] teeth;
}

class Cog {
  Cog() {}

  Cog(Cog other) {}
}

@DeepCopy
record Gearbox(@Copy(Copy.Policy.SKIP) int[] ratios, Cog cog) {}

@DeepCopy
final class Axle {
  Wheel wheel;
  Hub hub;
  DelayQueue<? extends Delayed> due;
  EnumMap<? extends TimeUnit, int[]> byUnit;

  private static final class Hub {
    int[] bolts;
  }
}

sealed class Wheel permits Flywheel {}

final class Flywheel extends Wheel {}
