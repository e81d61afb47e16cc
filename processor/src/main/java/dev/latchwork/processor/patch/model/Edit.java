package dev.latchwork.processor.patch.model;

import javax.tools.JavaFileObject;

/**
 * Replaces a part of a source by another text.
 *
 * @param from the first character to be replaced
 * @param to the first character that stays; {@code from} to insert only
 */
public record Edit(JavaFileObject file, int from, int to, String text) {

  /** Whether both change the same characters, other than in the same way. */
  boolean clashes(Edit other) {
    return file.toUri().equals(other.file.toUri())
        && from < other.to
        && other.from < to
        && !isSame(other);
  }

  boolean isSame(Edit other) {
    return file.toUri().equals(other.file.toUri())
        && from == other.from
        && to == other.to
        && text.equals(other.text);
  }
}
