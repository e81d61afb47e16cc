package tour;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;

@DeepCopy(shape = DeepCopy.Shape.TREE)
final class Tour {
  SequencedCollection<Date> days;
  SequencedSet<String> places;
  SequencedMap<String, Date> arrivals;
}
