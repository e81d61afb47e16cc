package music;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;

@DeepCopy(lenient = true)
final class Playlist {
  List<String> songs;
  SortedMap<String, Date> played;
}
