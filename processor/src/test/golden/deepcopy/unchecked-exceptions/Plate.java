package press;

class Plate {
  byte[] relief;

  Plate copy() throws UnsupportedOperationException {
    return new Plate();
  }
}
