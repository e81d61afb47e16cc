package dev.latchwork.processor.emit;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes a page next to the generated sources, in a folder that is not packaged. The file is opened
 * while the {@link Filer} can still be used, but written only after the last checks.
 */
public final class PageEmitter {
  private static final StandardLocation LOCATION = StandardLocation.SOURCE_OUTPUT;

  private final FileObject file;

  private PageEmitter(FileObject file) {
    this.file = file;
  }

  /**
   * Opens the file without writing to it yet.
   *
   * @param module the name of a module, used if several modules are compiled at once
   * @param origins all elements that the page covers, so that a build tool recreates the page when
   *     one of these elements changes
   */
  public static PageEmitter open(
      Filer filer, String module, String name, Collection<? extends Element> origins)
      throws IOException {
    Element[] all = origins.toArray(Element[]::new);
    try {
      return new PageEmitter(filer.createResource(LOCATION, "", name, all));
    } catch (FilerException e) {
      // several modules are compiled at once: each has its own folder, and the page goes into the
      // folder of the given module
      return new PageEmitter(filer.createResource(LOCATION, module + "/", name, all));
    }
  }

  public void write(String text) throws IOException {
    try (Writer writer = new OutputStreamWriter(file.openOutputStream(), StandardCharsets.UTF_8)) {
      writer.write(text);
    }
  }
}
