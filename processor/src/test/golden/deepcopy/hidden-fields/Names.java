package hidden;

interface Names {
  String b = "b";
}
