package chains;

import dev.latchwork.DeepCopy;
import java.util.Date;

/** Two reminders may have the same date. */
@DeepCopy
final class Reminder {
  Date due;
  Reminder next;
}
