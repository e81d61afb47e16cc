package likely;

import dev.latchwork.Guarded;
import dev.latchwork.Redacted;
import java.util.List;

/** A variable hides the type of its name, imported or not. */
@Guarded
class Names {
  int[] Arrays;
  List<String> Collections;
  @Redacted String String;

  void move(Names VarHandle, Object Optional) {}
}
