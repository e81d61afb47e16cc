package demo;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import java.util.List;

/** An abstract class: a container creates the generated one, by the same annotations. */
@Service("clock")
@Audited
@Guarded
abstract class Clock {
  private final List<String> zones;
  private int ticks;

  @Inject
  protected Clock(@Named("zones") List<String> zones) {
    this.zones = zones;
  }

  @Inject
  void setZones(@Named("more \"zones\"") @Checked List<String> more, @Checked String[] names) {
    zones.addAll(more);
    zones.addAll(List.of(names));
  }

  /** Values of every kind. */
  @Limits(
      numbers = {1, -2},
      one = 7,
      type = int[].class,
      types = {},
      state = Thread.State.NEW,
      nested = @Named("a"),
      letter = '\'',
      ratio = Double.NaN,
      far = Long.MAX_VALUE)
  @ReadInSource
  @SuppressWarnings("unused")
  void tick() {
    ticks++;
  }

  @Checked
  @Read
  String zone(int index) {
    return zones.get(index);
  }
}
