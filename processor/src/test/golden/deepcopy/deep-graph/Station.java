package rail;

import dev.latchwork.DeepCopy;
import java.util.List;

@DeepCopy
final class Station {
  String name;
  Station previous;
  Station next;
  List<Track> tracks;

  @DeepCopy
  static final class Track {
    int length;
    Station end;
  }
}
