package dev.latchwork.processor.patch;

import dev.latchwork.processor.patch.model.Edit;
import dev.latchwork.processor.patch.model.Mend;
import dev.latchwork.processor.patch.read.PatchPart;
import dev.latchwork.processor.patch.write.UnifiedDiff;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Collects edits that fix findings, and writes them as one patch. */
public final class Patch {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

  private final Path file;
  private final List<Mend> mends = new ArrayList<>();
  private final Set<URI> compiled = new HashSet<>();

  /**
   * @param file the file to write; the patch is applied in its folder
   */
  public Patch(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /**
   * Records a source of this compilation. Edits of this source that an earlier compilation wrote to
   * the patch are dropped when the patch is written, since they are out of date.
   */
  public void compiled(URI source) {
    compiled.add(source);
  }

  /**
   * Adds a fix, unless a fix added earlier changes the same characters in a different way. A fix
   * that is left out can be part of the next patch.
   */
  public void add(Mend mend) {
    if (mends.stream().noneMatch(mend::clashes)) {
      mends.add(mend);
    }
  }

  /**
   * Writes the file, even if there is nothing to fix. What an earlier compilation wrote for other
   * sources, such as those of tests or other modules, is kept as far as it still applies.
   *
   * @return the sources whose fixes are not in the patch, because they are not files below its
   *     folder or have an unknown encoding
   */
  public List<URI> write() throws IOException {
    Map<URI, List<Edit>> byFile = new TreeMap<>();
    for (Edit edit : edits()) {
      byFile.computeIfAbsent(edit.file().toUri(), f -> new ArrayList<>()).add(edit);
    }
    List<URI> outside = new ArrayList<>();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Map.Entry<URI, List<Edit>> source : byFile.entrySet()) {
      Optional<byte[]> part = part(source.getKey(), source.getValue());
      part.ifPresentOrElse(all::writeBytes, () -> outside.add(source.getKey()));
    }
    for (PatchPart part : earlier()) {
      all.writeBytes(part.bytes());
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, all.toByteArray());
    return outside;
  }

  private List<PatchPart> earlier() throws IOException {
    List<PatchPart> parts = new ArrayList<>();
    if (Files.exists(file)) {
      for (PatchPart part : PatchPart.in(Files.readAllBytes(file))) {
        Path source = file.resolveSibling(part.path());
        if (!compiled.contains(source.toUri())
            && Files.isRegularFile(source)
            && part.applies(Files.readAllBytes(source))) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    mends.forEach(m -> m.addTo(edits));
    return edits;
  }

  private static byte[] part(String name, byte[] hunks) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(UnifiedDiff.header(name).getBytes(StandardCharsets.UTF_8));
    part.writeBytes(hunks);
    return part.toByteArray();
  }

  /**
   * Returns the part of the patch for a source; empty if the patch cannot contain the source. The
   * part is written in the source's encoding, UTF-8 or ISO-8859-1, since tools compare lines byte
   * by byte.
   */
  private Optional<byte[]> part(URI source, List<Edit> edits) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !"file".equals(source.getScheme())) {
      return Optional.empty();
    }
    Path path = Path.of(source).toAbsolutePath().normalize();
    if (!path.startsWith(folder)) {
      return Optional.empty();
    }
    String name = folder.relativize(path).toString().replace('\\', '/');
    String text = edits.get(0).file().getCharContent(true).toString();
    byte[] bytes = Files.readAllBytes(path);
    return CHARSETS.stream()
        .filter(c -> new String(bytes, c).equals(text))
        .findFirst()
        .map(c -> part(name, UnifiedDiff.hunks(text, edits).getBytes(c)));
  }
}
