package shop.part0;

import com.google.auto.value.AutoValue;
import java.util.List;
import java.util.Map;

@AutoValue
abstract class Customer0 {
  abstract long id();

  abstract String name();

  abstract boolean active();

  abstract List<String> emails();

  abstract Map<String, Line0> favourites();

  static Customer0 of(
      long id, String name, boolean active, List<String> emails, Map<String, Line0> favourites) {
    return new AutoValue_Customer0(id, name, active, emails, favourites);
  }

  boolean hasFavourites() {
    return active() && !favourites().isEmpty();
  }
}
