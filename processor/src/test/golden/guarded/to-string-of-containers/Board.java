package chess;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Guarded(accessors = Guarded.Accessors.NONE)
class Board {
  final List<int[]> moves = new ArrayList<>();
  Map<String, Optional<char[]>> names = Map.of();
  Map<String, List<int[]>[]>[] boards;
  Object referee;
  Optional<? extends Player> winner = Optional.empty();
  Map<String, Player[]> seats = Map.of();
  List<Thread.UncaughtExceptionHandler> handlers;
}
