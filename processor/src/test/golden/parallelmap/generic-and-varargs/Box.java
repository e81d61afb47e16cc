package generic;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import java.util.List;
import java.util.function.Function;

interface Box<K extends Comparable<K>> {

  @ParallelMap(forms = Form.ALL)
  <V, E extends Exception> List<V> load(K key, Function<? super K, ? extends V> loader) throws E;

  @ParallelMap
  default String format(K key, Object... arguments) {
    return String.valueOf(key).formatted(arguments);
  }

  @ParallelMap
  @Deprecated
  static <T extends Comparable<T>> T max(T... values) {
    return List.of(values).stream().max(T::compareTo).orElseThrow();
  }

  @ParallelMap(forms = Form.EACH)
  List<? extends K> near(K key);

  @ParallelMap(forms = Form.ALL)
  @SuppressWarnings("rawtypes")
  int raw(List items, List<String>... more);

  @ParallelMap
  <U extends Comparable<? super U>> int rank(K key, List<? super U> others);
}
