package cures;

import dev.latchwork.Guarded;

/** Nobody can change the fields of a class of the JDK, nor copy what it keeps to itself. */
@Guarded
class Cursor extends java.io.StreamTokenizer {
  Cursor(java.io.Reader reader) {
    super(reader);
  }
}
