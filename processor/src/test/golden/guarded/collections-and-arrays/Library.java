package books;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

@Guarded
class Library {
  List<String> titles = new ArrayList<>();
  final Set<String> shelves = new TreeSet<>();
  Map<String, List<String>> byAuthor = new HashMap<>();
  ArrayList<String> drafts = new ArrayList<>();
  Collection<Integer> years = List.of();
  byte[] cover;
  String[][] index;
}
