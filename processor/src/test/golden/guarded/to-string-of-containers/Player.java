package chess;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

@Guarded(accessors = Guarded.Accessors.NONE)
class Player {
  final List<Player> opponents = new ArrayList<>();
  final List<Game> games = new ArrayList<>();
}
