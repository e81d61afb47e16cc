package dev.latchwork.sample;

import dev.latchwork.ParallelMap;
import dev.latchwork.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Hashes files and records the results in the catalogue. Files that cannot be read are recorded
 * too.
 */
final class FileHasher {
  private static final int BLOCK = 1 << 16;

  private final Catalogue catalogue;

  FileHasher(GuardedCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @ParallelMap(workload = Workload.IO)
  void hash(Path file) {
    try {
      catalogue.hashed(file, read(file));
    } catch (IOException e) {
      catalogue.failed(Fate.UNREADABLE, Problem.of(file, e));
    }
  }

  private static Content read(Path file) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] block = new byte[BLOCK];
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
        size += n;
      }
    }
    return new Content(HexFormat.of().formatHex(digest.digest()), size);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
