package dev.latchwork.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Copies finished sources from a folder, and looks at no class. So it costs only javac's own work
 * for a processor that writes files: one more round, and a check of each file.
 */
@SupportedAnnotationTypes("*")
@SupportedOptions(CopyingProcessor.FROM)
public final class CopyingProcessor extends AbstractProcessor {
  static final String FROM = "from";

  private boolean done;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      try {
        copy(Path.of(processingEnv.getOptions().get(FROM)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }

  private void copy(Path folder) throws IOException {
    for (Path file : Project.javaFiles(folder)) {
      String path = folder.relativize(file).toString();
      String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
      try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        writer.write(Files.readString(file));
      }
    }
  }
}
