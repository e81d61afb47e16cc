import com.google.auto.value.AutoValue;
import dev.latchwork.DeepCopy;
import java.util.List;
import org.immutables.value.Value;

/** What AutoValue and Immutables make is shared. */
@DeepCopy
class Order {
  Money price;
  List<ImmutableLine> lines;

  @AutoValue
  abstract static class Money {
    abstract long cents();
  }

  @Value.Immutable
  interface Line {
    String text();
  }

  /** As Immutables generates it. */
  static final class ImmutableLine implements Line {
    private final String text;

    ImmutableLine(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
