package bank;

/** Attributed before what it uses; Zone after it. */
class Abacus {
  int accepted(Mint mint) {
    return mint.rates.size() + mint.kinds.size() + mint.names.size() + mint.marks.size();
  }

  int refused(Mint mint) {
    return mint.coins.size();
  }
}
