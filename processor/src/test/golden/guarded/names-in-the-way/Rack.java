package way;

class Rack {
  static class Token {}

  protected Boolean MethodHandles;
}
