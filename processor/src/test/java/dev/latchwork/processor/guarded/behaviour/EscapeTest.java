package dev.latchwork.processor.guarded.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Returned values and arguments are copied, to any depth; the state itself is never exposed. */
class EscapeTest {

  @Guarded
  static class Library {
    int[][] grid = {{1}, {2}};
    List<String> titles = new ArrayList<>(Arrays.asList("a", null));
    Map<String, List<Date>> loans =
        new HashMap<>(Map.of("a", new ArrayList<>(List.of(new Date(1)))));
    Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, String> byIdentity = new IdentityHashMap<>();
    ArrayList<String> drafts = new ArrayList<>();

    int first() {
      return grid[0][0];
    }

    long loan() {
      return loans.get("a").get(0).getTime();
    }
  }

  private final GuardedEscapeTest_Library library = new GuardedEscapeTest_Library();

  @Test
  void arraysGoOutAsCopiesThroughAllDimensions() {
    library.getGrid()[0][0] = 9;
    assertThat(library.first()).isEqualTo(1);
  }

  @Test
  @SuppressWarnings({"LW160", "LW162"})
  void twinHandsOutItsState() {
    Library naive = new Library();
    naive.grid[0][0] = 9;
    assertThat(naive.first()).isEqualTo(9);
  }

  @Test
  void arraysComeInAsCopies() {
    int[][] grid = {{3}};
    library.setGrid(grid);
    grid[0][0] = 9;
    assertThat(library.first()).isEqualTo(3);
  }

  @Test
  @SuppressWarnings({"LW160", "LW162"})
  void twinSharesWhatCameIn() {
    Library naive = new Library();
    int[][] grid = {{3}};
    naive.grid = grid;
    grid[0][0] = 9;
    assertThat(naive.first()).isEqualTo(9);
  }

  @Test
  void nestedCollectionsGoOutAsCopies() {
    library.getLoans().get("a").get(0).setTime(9);
    assertThat(library.loan()).isEqualTo(1);
    assertThatThrownBy(() -> library.getLoans().get("a").clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void nestedCollectionsComeInAsCopies() {
    Date date = new Date(5);
    List<Date> dates = new ArrayList<>(List.of(date));
    library.setLoans(Map.of("a", dates));
    date.setTime(9);
    dates.clear();
    assertThat(library.loan()).isEqualTo(5);
  }

  @Test
  void snapshotDoesNotFollowTheOriginal() {
    List<String> before = library.getTitles();
    library.updateTitles(
        titles -> {
          titles.add("c");
          return titles;
        });
    assertThat(before).containsExactly("a", null);
    assertThat(library.getTitles()).containsExactly("a", null, "c");
  }

  @Test
  void updatedListIsNotThatOfTheCaller() {
    List<String> mine = library.updateTitles(titles -> titles);
    mine.clear();
    assertThat(library.getTitles()).containsExactly("a", null);
  }

  @Test
  void listsAreUnmodifiableAndConcreteClassesFresh() {
    assertThatThrownBy(() -> library.getTitles().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
    library.getDrafts().add("c");
    assertThat(library.getDrafts()).isEmpty();
  }

  @Test
  void comparatorIsKept() {
    library.updateTags(
        tags -> {
          Collections.addAll(tags, "b", "A", "a");
          return tags;
        });
    assertThat(library.getTags()).containsExactly("A", "b");
    assertThat(library.getTags().contains("B")).isTrue();
  }

  @Test
  void equalKeysThatAreDifferentObjectsStay() {
    library.updateByIdentity(
        map -> {
          map.put(new String("a"), "x");
          map.put(new String("a"), "y");
          return map;
        });
    assertThat(library.getByIdentity()).hasSize(2);
    assertThat(library.getByIdentity().get(new String("a"))).as("equal, not the same").isNull();
  }
}
