package dev.latchwork.sample;

/** What became of a file. Every file has exactly one fate, so the counts add up. */
enum Fate {
  HASHED("read and hashed"),
  ONLY_ONE_OF_ITS_SIZE("only file of its size"),
  EMPTY("empty"),
  HARD_LINK("hard link to a counted file"),
  LINK("symbolic link, not followed"),
  BROKEN_LINK("broken symbolic link"),
  LINK_LOOP("symbolic link to an enclosing folder"),
  SPECIAL("not a file, folder or link"),
  UNREADABLE("unreadable");

  private final String description;

  Fate(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }
}
