package no;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

@Guarded
abstract class Orders {
  final List<String> all = new ArrayList<>();
  private int total;

  abstract int size();

  abstract int getTotal();

  abstract void ship(String order);

  abstract int getAll();
}
