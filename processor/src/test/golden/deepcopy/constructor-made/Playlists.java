package music;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A copy fills what its constructor made. Where that is not plainly a new one, the copier looks
 * whether it is another than the source has.
 */
final class Playlists {
  @DeepCopy
  static final class Playlist {
    final List<String> titles;
    final Map<String, Date> played;
    final Set<String> tags = new LinkedHashSet<>();

    Playlist() {
      titles = new ArrayList<>();
      played = byTitle();
    }

    private static Map<String, Date> byTitle() {
      return new LinkedHashMap<>();
    }
  }

  @DeepCopy
  static final class Shelf {
    final List<String> titles;

    Shelf() {
      this(new ArrayList<>());
    }

    Shelf(List<String> titles) {
      this.titles = titles;
    }
  }

  @DeepCopy
  static final class Station {
    Station next;
    final List<Station> links;

    Station() {
      links = none();
    }

    private static List<Station> none() {
      return Collections.synchronizedList(new ArrayList<>());
    }
  }
}
