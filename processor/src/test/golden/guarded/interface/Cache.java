package memo;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

@Guarded
public interface Cache<K, V> extends Iterable<K> {
  Optional<V> find(K key);

  Cache<K, V> put(K key, V value);

  <X extends Exception> V load(K key, Class<X> failure) throws X, InterruptedException;

  void putAll(Cache<? extends K, ? extends V> other);

  default V get(K key, Function<? super K, ? extends V> loader) {
    return find(key)
        .orElseGet(
            () -> {
              V made = loader.apply(key);
              put(key, made);
              return made;
            });
  }

  default Function<K, Optional<V>> asFunction() {
    return this::find;
  }

  @Override
  Iterator<K> iterator();

  @Unguarded
  String name();

  static <K, V> Cache<K, V> none() {
    throw new UnsupportedOperationException();
  }
}
