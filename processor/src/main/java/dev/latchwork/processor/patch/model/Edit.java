package dev.latchwork.processor.patch.model;

import javax.tools.JavaFileObject;

/**
 * Replaces a part of a source with another text.
 *
 * @param from the index of the first character to be replaced
 * @param to the index of the first character that stays; equal to {@code from} for an insertion
 */
public record Edit(JavaFileObject file, int from, int to, String text) {

  /** Returns whether the two edits change the same characters in different ways. */
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
