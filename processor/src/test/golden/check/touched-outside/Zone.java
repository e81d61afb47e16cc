package bank;

/** Attributed after what it uses. */
class Zone {
  int accepted(Mint mint) {
    return mint.rates.size() + mint.kinds.size() + mint.names.size() + mint.marks.size();
  }

  int refused(Mint mint) {
    return mint.coins.size() + mint.tags.size();
  }
}
