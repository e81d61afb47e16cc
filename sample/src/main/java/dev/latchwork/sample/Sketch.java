package dev.latchwork.sample;

import java.nio.file.Path;

/** A fixed-size summary of a text file, or the reason why a file is not compared. */
sealed interface Sketch {

  record OfText(Path file, MinHash minHash) implements Sketch {}

  record None(Path file, Reason reason) implements Sketch {}

  /** Why a file is not compared. */
  enum Reason {
    NO_TEXT("not text in UTF-8"),
    TOO_SHORT("too short to compare"),
    TOO_LONG("too long to compare"),
    UNREADABLE("no longer readable");

    private final String description;

    Reason(String description) {
      this.description = description;
    }

    String description() {
      return description;
    }
  }
}
