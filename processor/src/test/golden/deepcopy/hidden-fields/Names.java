package hidden;

interface Names {
  java.lang.String b = "b";
}
