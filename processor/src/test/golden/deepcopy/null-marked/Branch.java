package tree;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@DeepCopy
class Branch {
  @Nullable Branch parent;
  List<Branch> children = new ArrayList<>();
  int leaves;
}
