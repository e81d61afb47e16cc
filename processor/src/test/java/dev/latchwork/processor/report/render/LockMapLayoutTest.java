package dev.latchwork.processor.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.report.model.LockMap;
import dev.latchwork.processor.report.model.LockMap.Field;
import dev.latchwork.processor.report.model.LockMap.Method;
import dev.latchwork.processor.report.model.LockMap.Mode;
import dev.latchwork.processor.report.model.LockMap.Role;
import dev.latchwork.processor.report.render.Drawing.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LockMapLayoutTest {

  /**
   * Returns a map with up to that many members of every kind, so that short and long groups are
   * side by side.
   */
  private static LockMap map(int members, int predicates) {
    List<Field> fields = new ArrayList<>();
    for (Role role : Role.values()) {
      for (int i = 0; i < members / (1 + role.ordinal()); i++) {
        fields.add(new Field("field" + i, "Map<String, List<Integer>>", role, "", List.of()));
      }
    }
    List<String> waitedFor = new ArrayList<>();
    List<Method> methods = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      for (Mode mode : List.of(Mode.WRITE, Mode.READ, Mode.FREE)) {
        methods.add(new Method("method" + i + "(long)", mode, Optional.empty(), "", false));
      }
    }
    for (int p = 0; p < predicates; p++) {
      String predicate = "isAvailable" + p + "()";
      waitedFor.add(predicate);
      for (int i = 0; i < members; i++) {
        methods.add(new Method("wait" + i + "()", Mode.WAIT, Optional.of(predicate), "", false));
      }
    }
    return new LockMap(
        "GuardedThing",
        "one optimistic lock",
        false,
        fields,
        methods,
        waitedFor,
        List.of(),
        List.of());
  }

  static Stream<Drawing> drawings() {
    return Stream.of(map(0, 0), map(1, 0), map(3, 1), map(12, 3), map(13, 5), map(200, 2))
        .flatMap(m -> Stream.of(LockMapLayout.wide(m), LockMapLayout.narrow(m)));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void noBoxOverlapsAnother(Drawing drawing) {
    List<Box> boxes = drawing.boxes();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        Box a = boxes.get(i);
        Box b = boxes.get(j);
        boolean apart =
            a.x() + a.width() <= b.x()
                || b.x() + b.width() <= a.x()
                || a.bottom() <= b.y()
                || b.bottom() <= a.y();
        assertThat(apart).as("%s and %s", a, b).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void everythingLiesInsideTheDrawing(Drawing drawing) {
    assertThat(drawing.boxes())
        .allMatch(b -> b.x() >= 0 && b.x() + b.width() <= drawing.width())
        .allMatch(b -> b.y() >= 0 && b.bottom() <= drawing.height());
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void rowsLieInsideTheirBoxInColumnsOfTheirOwn(Drawing drawing) {
    for (Box box : drawing.boxes()) {
      for (int i = 0; i < box.rows().size(); i++) {
        assertThat(box.rowX(i)).isGreaterThan(box.x());
        assertThat(box.rowX(i) + box.columnWidth()).isLessThan(box.x() + box.width());
        assertThat(box.rowY(i)).isBetween(box.y() + Drawing.HEAD_HEIGHT, box.bottom() - 4);
        for (int j = 0; j < i; j++) {
          boolean apart =
              Math.abs(box.rowY(i) - box.rowY(j)) >= Drawing.ROW_HEIGHT
                  || Math.abs(box.rowX(i) - box.rowX(j)) > box.columnWidth();
          assertThat(apart).isTrue();
        }
      }
    }
  }
}
