package release;

import dev.latchwork.Guarded;
import java.util.Objects;

/** Its hashCode, equals and compareTo call nothing that writes, so readers share the lock. */
@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
class Version implements Comparable<Version> {
  private int major;
  private int minor;

  void release(boolean incompatible) {
    major += incompatible ? 1 : 0;
    minor = incompatible ? 0 : minor + 1;
  }

  private int number() {
    return 1000 * major + minor;
  }

  @Override
  public int compareTo(Version other) {
    return this == other ? 0 : Integer.compare(number(), other.number());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && this.number() == version.number();
  }

  @Override
  public int hashCode() {
    return Objects.hash(major, minor);
  }
}
