import dev.latchwork.Guarded;

/** Not Kotlin: that its hashCode writes nothing is plain to see. */
@Guarded(lock = Guarded.Lock.READ_WRITE)
public class Plain {
  private int used;

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return false;
  }
}
