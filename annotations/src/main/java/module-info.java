/**
 * The annotations that Latchwork's processor reads. They have CLASS retention and no code: nothing
 * of this module is needed when the program runs, so {@code requires static} is enough.
 *
 * <p>Whoever compiles with it reads {@code java.compiler} as well, for the {@code @Generated} of
 * generated classes. That is gone from class files, and at run time neither module is there.
 */
module dev.latchwork {
  requires static transitive java.compiler;

  exports dev.latchwork;
}
