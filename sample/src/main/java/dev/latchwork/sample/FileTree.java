package dev.latchwork.sample;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files under a folder that may have duplicates, and records the fate of every other file
 * at once. Symbolic links are not followed: their targets are either found anyway or are outside
 * the folder.
 */
final class FileTree extends SimpleFileVisitor<Path> {
  private final Path root;
  private final Set<String> skip;
  private final Catalogue catalogue;
  private final Set<Object> keys = new HashSet<>();
  private final List<FoundFile> files = new ArrayList<>();
  private final List<Path> skipped = new ArrayList<>();

  /**
   * @param skip the names of folders to leave out
   */
  FileTree(Path root, Set<String> skip, Catalogue catalogue) {
    this.root = root;
    this.skip = skip;
    this.catalogue = catalogue;
  }

  /** A file that is not empty. */
  record FoundFile(Path path, long size) {}

  FileTree walk() {
    if (!Files.isDirectory(root)) {
      catalogue.note(new Problem(root, Files.exists(root) ? "is not a folder" : "does not exist"));
      return this;
    }
    try {
      Files.walkFileTree(root, this);
    } catch (IOException e) {
      catalogue.note(Problem.of(root, e));
    }
    return this;
  }

  List<FoundFile> files() {
    return files;
  }

  List<Path> skipped() {
    return skipped;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (!folder.equals(root) && skip.contains(folder.getFileName().toString())) {
      skipped.add(folder);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    catalogue.see();
    if (attributes.isSymbolicLink()) {
      settleLink(file);
    } else if (attributes.isOther()) {
      catalogue.settle(Fate.SPECIAL);
    } else if (attributes.size() == 0) {
      catalogue.settle(Fate.EMPTY);
    } else if (isKnown(attributes.fileKey())) {
      catalogue.settle(Fate.HARD_LINK);
    } else {
      files.add(new FoundFile(file, attributes.size()));
    }
    return FileVisitResult.CONTINUE;
  }

  /**
   * Returns whether the same file was found before, under another name. Not every file system has
   * file keys.
   */
  private boolean isKnown(@Nullable Object fileKey) {
    return fileKey != null && !keys.add(fileKey);
  }

  private void settleLink(Path link) {
    try {
      Path folder = requireNonNull(link.getParent());
      if (folder.toRealPath().startsWith(link.toRealPath())) {
        catalogue.failed(
            Fate.LINK_LOOP, new Problem(link, "leads back to a folder that contains it"));
      } else {
        catalogue.settle(Fate.LINK);
      }
    } catch (NoSuchFileException e) {
      catalogue.failed(Fate.BROKEN_LINK, new Problem(link, "target does not exist"));
    } catch (IOException e) {
      catalogue.failed(Fate.BROKEN_LINK, Problem.of(link, e));
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      catalogue.note(Problem.of(file, e));
    } else {
      catalogue.see();
      catalogue.failed(Fate.UNREADABLE, Problem.of(file, e));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
    if (e != null) {
      catalogue.note(Problem.of(folder, e));
    }
    return FileVisitResult.CONTINUE;
  }
}
