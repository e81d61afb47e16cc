package hidden;

class Base {
  int[] a;
  int[] b;
  int[] c;
}
