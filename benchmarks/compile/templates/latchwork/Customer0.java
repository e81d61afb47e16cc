package shop.part0;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@DeepCopy
final class Customer0 {
  private long id;
  private String name = "";
  private boolean active;
  private List<String> emails = new ArrayList<>();
  private Map<String, Line0> favourites = new HashMap<>();

  long getId() {
    return id;
  }

  void setId(long id) {
    this.id = id;
  }

  String getName() {
    return name;
  }

  void setName(String name) {
    this.name = name;
  }

  boolean isActive() {
    return active;
  }

  void setActive(boolean active) {
    this.active = active;
  }

  List<String> getEmails() {
    return emails;
  }

  void setEmails(List<String> emails) {
    this.emails = emails;
  }

  Map<String, Line0> getFavourites() {
    return favourites;
  }

  void setFavourites(Map<String, Line0> favourites) {
    this.favourites = favourites;
  }

  boolean hasFavourites() {
    return active && !favourites.isEmpty();
  }
}
