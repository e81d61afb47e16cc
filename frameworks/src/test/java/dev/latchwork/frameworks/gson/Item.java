package dev.latchwork.frameworks.gson;

import com.google.gson.annotations.SerializedName;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

@Guarded
abstract class Item {
  private final String title;

  @SerializedName("price_in_cents")
  private long cents;

  private final List<String> tags = new ArrayList<>();

  Item(String title) {
    this.title = title;
  }

  /**
   * Gson calls this constructor. Without it, Gson creates the object without any constructor, and
   * so without a lock.
   */
  Item() {
    this("");
  }

  void setCents(long cents) {
    this.cents = cents;
  }

  void tag(String tag) {
    tags.add(tag);
  }

  String show() {
    return title + " " + cents + " " + tags;
  }
}
