package shop;

import dev.latchwork.Guarded;
import dev.latchwork.Guarded.Lock;
import dev.latchwork.Read;
import java.util.ArrayList;
import java.util.List;

/** A reader that shares the lock cannot take it for writing, even if it then writes nothing. */
@Guarded(lock = Lock.READ_WRITE)
abstract class Shared implements Comparable<Shared> {
  int count;
  private int hash;
  private final List<String> asked = new ArrayList<>();

  abstract int getCount();

  @Read
  int refused() {
    return looks();
  }

  int looks() {
    return count;
  }

  @Read
  int accepted() {
    return getCount() + alsoReads() + helps();
  }

  @Read
  int alsoReads() {
    return count;
  }

  private int helps() {
    return count;
  }

  /** It calls what may write, so that it takes the lock as a writer does. */
  @Override
  public String toString() {
    return "Shared " + looks();
  }

  /** What compares shares the lock too. */
  @Override
  public int compareTo(Shared other) {
    asked.add("compareTo");
    return Integer.compare(count, other.count);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Shared other && count == other.count && hashCode() == helps();
  }

  /** Whoever computes it computes the same. */
  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = alsoReads();
    }
    return hash;
  }
}
