package recent;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collections of anonymous classes are tied to their owner: the copy fills those that it makes. */
@DeepCopy
final class Recent {
  int limit = 10;

  Map<String, Date> opened =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Date> eldest) {
          return size() > limit;
        }
      };

  List<Date> pinned = new ArrayList<>();

  final List<Date> closed =
      new ArrayList<>() {
        private static final long serialVersionUID = 1;

        {
          add(new Date(0));
        }
      };
}
