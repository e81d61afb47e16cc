import dev.latchwork.Guarded;
import dev.latchwork.Guarded.Access;

/** One field of each visibility; what is chosen holds for all of them. */
final class Parts {
  @Guarded(access = Access.PACKAGE)
  static class Near {
    private long hidden;
    int shown;
    protected int shared;
  }

  @Guarded(access = Access.PROTECTED)
  static class Inherited {
    private long hidden;
    int shown;
    protected final String fixed = "fixed";
  }

  private Parts() {}
}
