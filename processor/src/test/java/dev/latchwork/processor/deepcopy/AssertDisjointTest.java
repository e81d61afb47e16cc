package dev.latchwork.processor.deepcopy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import dev.latchwork.DeepCopy.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssertDisjointTest {

  @DeepCopy(assertDisjoint = true)
  static final class Diary {
    List<Date> days = new ArrayList<>();
    List<String> notes = List.of();

    @Copy(Copy.Policy.SHARE)
    Object owner;
  }

  @DeepCopy(shape = Shape.TREE, assertDisjoint = true)
  static final class Calendar {
    Date first;
    Date last;
    Calendar below;
  }

  @DeepCopy(shape = Shape.TREE, assertDisjoint = true)
  static final class Shelf {
    List<Date> left = List.of();
    List<Date> right = List.of();
    List<String> names = Collections.emptyList();
    List<Date> added = new ArrayList<>();
  }

  /** Immutable empty collections are constants, so even a tree may contain one several times. */
  @Test
  void whatIsEmptyForGoodMayBeShared() {
    Shelf shelf = new Shelf();
    Shelf other = new Shelf();
    AssertDisjointTest_ShelfCopier.assertDisjoint(shelf, other);
    AssertDisjointTest_ShelfCopier.assertDisjoint(
        shelf, AssertDisjointTest_ShelfCopier.copy(shelf));

    other.added = shelf.added;

    assertThatThrownBy(() -> AssertDisjointTest_ShelfCopier.assertDisjoint(shelf, other))
        .isInstanceOf(AssertionError.class)
        .hasMessage("both hold the same java.util.ArrayList");
    other.right = other.added;
    assertThatThrownBy(() -> AssertDisjointTest_ShelfCopier.assertDisjoint(other, shelf))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("twice");
  }

  @Test
  void copySharesNothing() {
    Diary diary = new Diary();
    diary.days.add(new Date(1));
    diary.owner = new Object();

    assertThatCode(
            () ->
                AssertDisjointTest_DiaryCopier.assertDisjoint(
                    diary, AssertDisjointTest_DiaryCopier.copy(diary)))
        .doesNotThrowAnyException();
    assertThatCode(() -> AssertDisjointTest_DiaryCopier.assertDisjoint(diary, null))
        .doesNotThrowAnyException();
  }

  @Test
  void twinThatCopiesOneLevelShares() {
    Diary diary = new Diary();
    diary.days.add(new Date(1));
    Diary twin = new Diary();
    twin.days = new ArrayList<>(diary.days);

    assertThatThrownBy(() -> AssertDisjointTest_DiaryCopier.assertDisjoint(diary, twin))
        .isInstanceOf(AssertionError.class)
        .hasMessage("both hold the same java.util.Date");
  }

  @Test
  void treeReachesNothingTwice() {
    Calendar calendar = new Calendar();
    calendar.first = new Date(1);
    calendar.last = new Date(2);
    calendar.below = new Calendar();
    AssertDisjointTest_CalendarCopier.assertDisjoint(
        calendar, AssertDisjointTest_CalendarCopier.copy(calendar));

    calendar.below.last = calendar.first;

    assertThatThrownBy(
            () -> AssertDisjointTest_CalendarCopier.assertDisjoint(calendar, new Calendar()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("twice");
  }
}
