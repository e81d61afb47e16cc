package travel;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.Map;

@DeepCopy
public record Trip(String name, int[] days, Map<String, Stay> stays) {
  public record Stay(String hotel, Date from) {}

  @DeepCopy
  record Place(String name, double latitude, double longitude) {}
}
