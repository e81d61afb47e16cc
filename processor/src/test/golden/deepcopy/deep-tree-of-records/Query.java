package query;

import dev.latchwork.DeepCopy;
import java.util.List;

/** However deep conditions are nested: where the stack may end, a map goes on. */
@DeepCopy(shape = DeepCopy.Shape.TREE)
final class Query {
  String table;
  Condition where;
  List<Column> columns;

  sealed interface Condition permits Equals, Not, All, Exists {}

  record Equals(String column, byte[] value) implements Condition {}

  record Not(Condition condition) implements Condition {}

  record All(List<Condition> conditions) implements Condition {
    All {
      conditions = List.copyOf(conditions);
    }
  }

  record Exists(Query query) implements Condition {}

  @DeepCopy
  static final class Column {
    String name;
    int[] widths;
  }
}
