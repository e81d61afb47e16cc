package press;

class Ink {
  byte[] mixture;
}
