package hidden;

interface Limits {
  int limit = 3;
}
