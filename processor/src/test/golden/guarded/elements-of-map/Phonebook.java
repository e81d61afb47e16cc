package desk;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

@Guarded
abstract class Phonebook implements Iterable<Map.Entry<String, Integer>> {
  @Elements final Map<String, Integer> numbers = new TreeMap<>();

  abstract int size();

  @Override
  public abstract Iterator<Map.Entry<String, Integer>> iterator();
}
