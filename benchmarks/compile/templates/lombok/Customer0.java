package shop.part0;

import java.util.List;
import java.util.Map;
import lombok.Builder;
import lombok.Data;
import lombok.Singular;

@Data
@Builder(toBuilder = true)
final class Customer0 {
  private long id;
  private String name;
  private boolean active;
  @Singular private List<String> emails;
  @Singular private Map<String, Line0> favourites;

  boolean hasFavourites() {
    return active && !favourites.isEmpty();
  }
}
