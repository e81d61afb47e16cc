package dev.latchwork.frameworks.jackson;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.latchwork.Guarded;

/** A transfer without getters and setters. Jackson reads and writes its private fields. */
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
