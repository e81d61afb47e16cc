package shop.part0;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

@Value.Immutable
abstract class Customer0 {
  abstract long id();

  abstract String name();

  abstract boolean active();

  abstract List<String> emails();

  abstract Map<String, Line0> favourites();

  boolean hasFavourites() {
    return active() && !favourites().isEmpty();
  }
}
