package org;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Guarded(lock = Guarded.Lock.READ_WRITE)
@DeepCopy
public class Team {
  final List<Team> allies = new ArrayList<>();
  final Map<String, Team> byName = new HashMap<>();
  final Set<Team> rivals = new HashSet<>();
  Map<Team, Integer> wins = new HashMap<>();
  private int points;
  Team parent;
  Team[] former = {};
  List<Team> planned;
  List<Team> alsoPlanned;
  Optional<Team> best = Optional.empty();
  Seat seat;

  public Team() {}

  int getPoints() {
    return points;
  }

  void setPoints(int points) {
    this.points = points;
  }

  record Seat(String name, Team team) {}

  /** Not guarded itself: its copier asks that of Team. */
  @DeepCopy
  static final class League {
    List<Team> teams;
  }
}
