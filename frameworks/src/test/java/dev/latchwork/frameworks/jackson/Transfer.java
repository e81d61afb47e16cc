package dev.latchwork.frameworks.jackson;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.latchwork.Guarded;

/** Jackson goes by fields; nobody else sees them. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@JsonDeserialize(as = GuardedTransfer.class)
@Guarded
abstract class Transfer {
  private long from = 100;
  private long to;

  void move(long amount) {
    from -= amount;
    to += amount;
  }

  String state() {
    return from + " " + to;
  }
}
