package attic;

interface Falling {
  @Deprecated(forRemoval = true)
  void collapse();
}
