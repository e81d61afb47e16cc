package program;

/** A class of another package extends it, so Leaf does not inherit {@code marks}. */
public class Root {
  int[] marks;
}
