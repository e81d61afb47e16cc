package no;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.Redacted;
import dev.latchwork.Unguarded;
import java.util.List;

@Guarded
class Misplaced {
  @Elements private static List<String> a;
  @Elements int b;
  @Redacted private String secret;

  @Read
  static void one() {}

  @Unguarded
  private void two() {}

  @Read
  @Unguarded
  void three() {}
}

@Guarded
class Printed {
  @Redacted String secret;

  @Override
  public String toString() {
    return secret;
  }
}
