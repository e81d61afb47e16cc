package dev.latchwork.processor.parallelmap.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.LatchworkProcessor;
import dev.latchwork.processor.parallelmap.model.Form;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pool contains only the parts that its forms use. */
@Tag("compiler")
class PoolPartsTest {
  private static final List<Form> FORMS =
      List.of(Form.ALL, Form.ASYNC, Form.EACH, Form.UNORDERED, Form.OUTCOMES);

  /** The Eclipse compiler finds unused private members and imports. */
  @Test
  void noSetOfFormsLeavesAPartUnused(@TempDir Path folder) throws IOException {
    List<Path> sources = new ArrayList<>();
    int all = (1 << FORMS.size()) - 1;
    for (int forms = 1; forms <= all; forms++) {
      sources.add(write(folder, "Cpu" + forms, method("CPU", forms)));
      sources.add(write(folder, "Io" + forms, method("IO", forms)));
      int others = forms == all ? 1 : all - forms;
      sources.add(write(folder, "Mixed" + forms, method("CPU", forms) + method("IO", others)));
      sources.add(write(folder, "FarCpu" + forms, far("CPU", forms)));
      sources.add(write(folder, "FarMixed" + forms, far("CPU", forms) + method("IO", others)));
    }
    Path output = Files.createDirectory(folder.resolve("output"));
    assertThat(compile(sources, output)).isEmpty();
  }

  private static Path write(Path folder, String name, String methods) throws IOException {
    String text = "import dev.latchwork.*;\n\nclass %s {\n%s}\n".formatted(name, methods);
    return Files.writeString(folder.resolve(name + ".java"), text);
  }

  private static String method(String workload, int forms) {
    String list =
        IntStream.range(0, FORMS.size())
            .filter(i -> (forms >> i & 1) == 1)
            .mapToObj(i -> "ParallelMap.Form." + FORMS.get(i))
            .collect(Collectors.joining(", "));
    return """
          @ParallelMap(workload = Workload.%1$s, forms = {%2$s})
          static String map%1$s(String item) {
            return item;
          }
        """
        .formatted(workload, list);
  }

  private static String far(String workload, int forms) {
    return method(workload, forms)
        .replace("ParallelMap(", "ParallelMap(distributed = true, idempotent = true, ");
  }

  private static List<String> compile(List<Path> sources, Path output) throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
      List<String> options =
          List.of("--release", "17", "-warn:unusedPrivate,unusedLocal,unusedParam,unusedImport");
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new LatchworkProcessor()));
      assertThat(task.call()).as(diagnostics.getDiagnostics().toString()).isTrue();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getSource() != null)
        .map(d -> Path.of(d.getSource().getName()).getFileName() + ": " + d.getMessage(Locale.ROOT))
        .toList();
  }
}
