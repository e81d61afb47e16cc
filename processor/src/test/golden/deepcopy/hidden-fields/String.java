package hidden;

/** Not the String of Java. */
class String {
  int[] marks;
  java.lang.String[] lines;
}
