package billing;

import dev.latchwork.DeepCopy;
import java.util.List;

@DeepCopy
final class Invoice {
  Money total;
  List<Money> lines;
}
