package shop.part0;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

@RecordBuilder
record Customer0(
    long id, String name, boolean active, List<String> emails, Map<String, Line0> favourites) {
  boolean hasFavourites() {
    return active && !favourites.isEmpty();
  }
}
