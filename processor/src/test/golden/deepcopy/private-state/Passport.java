package people;

import dev.latchwork.DeepCopy;
import java.io.IOException;

/** Constructors that throw checked exceptions are none for copies, nor accessors of other types. */
@DeepCopy
final class Passport {
  private final String number;
  private byte[] photo;

  Passport(String number) throws IOException {
    if (number.isEmpty()) {
      throw new IOException("no number");
    }
    this.number = number;
  }

  Passport(String number, byte[] photo) throws IllegalArgumentException, AssertionError {
    this.number = number;
    this.photo = photo;
  }

  CharSequence getNumber() {
    return number;
  }

  String number() {
    return number;
  }

  byte[] getPhoto(int width) {
    return new byte[width];
  }

  byte[] photo() {
    return photo;
  }
}
