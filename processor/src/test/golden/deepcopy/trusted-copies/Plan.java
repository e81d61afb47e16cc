package route;

import dev.latchwork.DeepCopy;
import java.awt.Polygon;
import java.util.List;
import java.util.Map;

/** What is trusted is called, through the interface where the class is not known. */
@DeepCopy
class Plan {
  Solution best;
  List<Solution> others;
  Map<String, Weights> weights;
  Polygon area;
  Legacy legacy;
}
