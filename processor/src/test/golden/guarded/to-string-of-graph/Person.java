package town;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

@Guarded
class Person {
  String name;
  Person parent;
  final List<Person> children = new ArrayList<>();
}
