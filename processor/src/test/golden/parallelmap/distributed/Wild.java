package text;

import dev.latchwork.ParallelMap;
import java.util.ArrayList;
import java.util.List;

/** The types of items and results do not tell the compiler what the type variables are. */
final class Wild {
  private Wild() {}

  @ParallelMap(distributed = true, idempotent = true)
  static <T extends Number> ArrayList<? extends T> halves(String text) {
    return new ArrayList<>(List.of());
  }

  /** Called where nothing else is deprecated. */
  @Deprecated
  @ParallelMap(distributed = true, idempotent = true)
  static int length(String text) {
    return text.length();
  }

  @ParallelMap(distributed = true, idempotent = true, forms = ParallelMap.Form.ALL)
  static <V extends Exception> V failure(String text) {
    return null;
  }

  /** From items of type {@code ? extends X}, the compiler would infer another result. */
  @ParallelMap(distributed = true, idempotent = true, forms = ParallelMap.Form.ALL)
  static <X extends Throwable> ArrayList<ArrayList<X>> causes(X failure) {
    return new ArrayList<>();
  }
}
