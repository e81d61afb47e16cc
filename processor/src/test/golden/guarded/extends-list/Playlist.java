package music;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Collection;

@Guarded
class Playlist extends ArrayList<String> {
  private static final long serialVersionUID = 1;

  Playlist(Collection<String> songs) {
    super(songs);
  }

  void shuffle() {
    java.util.Collections.shuffle(this);
  }
}
