import dev.latchwork.DeepCopy;
import java.util.List;
import java.util.Map;

/** Javac warns of the other types where another file names them in a signature. */
@DeepCopy
class Garden {
  private final Bed first;
  private List<Bed> beds;
  Map<String, Plant> plants;
  Plant[] spare;
  Shed<int[]> shed;

  Garden(Bed first) {
    this.first = first;
  }
}

record Bed(List<Plant> plants) {}

sealed interface Plant {
  record Tree(Plant graft, int[] rings) implements Plant {}

  record Moss(List<Plant> beside) implements Plant {}
}

record Shed<T>(T inside, List<T> more) {}
