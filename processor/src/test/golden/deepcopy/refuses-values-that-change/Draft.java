import dev.latchwork.DeepCopy;
import org.immutables.value.Value;

/** A class that can be extended is not the one that Immutables generates. */
@DeepCopy
class Draft {
  EditableLine line;

  @Value.Immutable
  interface Line {
    String text();
  }

  static class EditableLine implements Line {
    String text;

    @Override
    public String text() {
      return text;
    }
  }
}
