package dev.latchwork.sample;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Something about a file or a folder that the user should know. */
record Problem(Path path, String reason) implements Comparable<Problem> {

  static Problem of(Path path, IOException e) {
    return new Problem(path, reason(e));
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  @Override
  public int compareTo(Problem other) {
    return path.compareTo(other.path);
  }
}
