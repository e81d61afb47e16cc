package grid;

import dev.latchwork.Guarded;
import java.util.List;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

@Guarded
class Cell {
  @Nullable String text;

  @Nullable String swap(@Nullable String text, List<@Nullable String> history, @NonNull Object o) {
    return this.text = text;
  }

  String @Nullable [] split(java.util.Map.@Nullable Entry<String, String> entry) {
    return null;
  }
}
