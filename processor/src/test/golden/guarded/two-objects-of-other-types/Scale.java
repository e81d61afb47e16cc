package scale;

import dev.latchwork.Guarded;
import java.util.List;
import java.util.function.Function;

/** A function may be another guarded scale, though by its type arguments it could not be. */
@Guarded
class Scale<N extends Number> implements Function<N, List<N>> {
  N unit;

  @Override
  public List<N> apply(N value) {
    return List.of(value);
  }
}
