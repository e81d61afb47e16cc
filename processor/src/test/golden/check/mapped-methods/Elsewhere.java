package crunch;

import java.text.DateFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;

/** What mapped methods of another class lead to. */
class Elsewhere {
  static final DateFormat FORMAT = new SimpleDateFormat("yyyy");
  static final DateFormat SAFE_FORMAT = new Safe();
  static int count;
  static int made;

  final int number = made++;

  static void bump() {
    count++;
  }

  static synchronized void guarded() {
    count++;
  }

  static class Safe extends SimpleDateFormat {
    @Override
    public synchronized Date parse(String text) throws ParseException {
      return super.parse(text);
    }
  }
}
