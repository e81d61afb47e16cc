/**
 * The annotations that Latchwork's processor reads. They have CLASS retention and no code, so
 * nothing in this module is needed at run time, and {@code requires static} is enough.
 *
 * <p>A module that compiles against this one also reads {@code java.compiler}, for the
 * {@code @Generated} annotation on generated classes. Class files do not keep that annotation, so
 * {@code java.compiler} is not needed at run time either.
 */
module dev.latchwork {
  requires static transitive java.compiler;

  exports dev.latchwork;
}
