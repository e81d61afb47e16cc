package meters;

import dev.latchwork.DeepCopy;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.concurrent.atomic.AtomicLong;

/** Of these values, the constructor cannot give each copy one that can be filled. */
@DeepCopy
class Taken {
  private static final AtomicLong ALL = new AtomicLong();
  private static final int[] NONE = {};

  /** Belongs to all objects. */
  final AtomicLong shared = ALL;

  /** One of the constructors takes it from elsewhere. */
  final AtomicLong given;

  /** An anonymous class may have more to copy. */
  final Date day =
      new Date() {
        @Override
        public String toString() {
          return "today";
        }
      };

  /** Has no method that replaces all of its value. */
  final Calendar calendar = new GregorianCalendar();

  final int[] numbers = NONE;

  Taken() {
    given = new AtomicLong();
  }

  Taken(Taken other) {
    given = other.given;
  }
}
