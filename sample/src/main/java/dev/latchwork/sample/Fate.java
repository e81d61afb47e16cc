package dev.latchwork.sample;

/** What became of a file that was seen: exactly one of these, so that the counts add up. */
enum Fate {
  HASHED("read and hashed"),
  ONLY_ONE_OF_ITS_SIZE("the only one of its size"),
  EMPTY("empty"),
  HARD_LINK("another name of a file above"),
  LINK("symbolic link, not followed"),
  BROKEN_LINK("symbolic link to nothing"),
  LINK_LOOP("symbolic link to a folder it is in"),
  SPECIAL("neither file nor folder nor link"),
  UNREADABLE("unreadable");

  private final String description;

  Fate(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }
}
