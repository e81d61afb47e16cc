package library;

import program.Root;

public class Middle extends Root {
  protected int[] seen;
}
