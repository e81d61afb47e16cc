/**
 * The annotations that Latchwork's processor reads. They have CLASS retention and no code: nothing
 * of this module is needed when the program runs, so {@code requires static} is enough.
 */
module dev.latchwork {
  exports dev.latchwork;
}
