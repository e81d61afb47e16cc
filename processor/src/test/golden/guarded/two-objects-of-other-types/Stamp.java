package scale;

import dev.latchwork.Guarded;

/** What a type variable stands for may be another guarded stamp, whatever its bound compares. */
@Guarded
class Stamp<V extends Comparable<V>> implements Comparable<char[]> {
  V latest;

  @Override
  public int compareTo(char[] name) {
    return name.length;
  }

  <W extends V> boolean isAfter(W other) {
    return latest.compareTo(other) > 0;
  }

  <S extends Stamp<V>> boolean isSame(S other) {
    return other.latest == latest;
  }
}
