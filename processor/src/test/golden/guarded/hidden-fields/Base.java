package hidden;

class Base {
  int count = 1;
  String label = "base";
  int limit = 2;
}
