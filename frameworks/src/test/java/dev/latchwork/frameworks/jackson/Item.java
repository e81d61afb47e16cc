package dev.latchwork.frameworks.jackson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

@JsonDeserialize(as = GuardedItem.class)
@Guarded
public abstract class Item {
  private final String title;
  private long cents;
  private final List<String> tags = new ArrayList<>();

  @JsonCreator
  Item(@JsonProperty("title") String title) {
    this.title = title;
  }

  public String getTitle() {
    return title;
  }

  @JsonProperty("price_in_cents")
  public long getCents() {
    return cents;
  }

  public void setCents(long cents) {
    this.cents = cents;
  }

  public List<String> getTags() {
    return List.copyOf(tags);
  }

  public void setTags(List<String> tags) {
    this.tags.clear();
    this.tags.addAll(tags);
  }
}
