package dev.latchwork.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes one product's projects of one size, and compiles them, each time in a new process. */
final class Lab {
  private static final Path COMPILE = Path.of("benchmarks/compile").toAbsolutePath();
  private static final Path CLASSES = COMPILE.resolve("target/classes");

  private final Product product;
  private final Path folder;

  Lab(Product product, int classes) {
    this.product = product;
    this.folder = COMPILE.resolve("target/projects/" + product.folder() + "-" + classes);
  }

  /**
   * Writes the sources, and the code that the processor generates from them. The processor runs on
   * one set of templates only; the code for all other sets is made from that code.
   */
  void prepare(int classes) throws IOException, InterruptedException {
    delete(folder);
    Path templates = COMPILE.resolve("templates/" + product.folder());
    Path one = Files.createDirectories(folder.resolve("one"));
    if (product.changesTrees()) {
      run("-jar", product.processorPath(), "delombok", "-d", "one", templates.toString());
    } else {
      List<String> arguments = withProcessor(product.processorPath());
      arguments.addAll(List.of("-proc:only", "-s", "one"));
      compile(arguments, Project.javaFiles(templates));
    }
    int sets = classes / Project.javaFiles(templates).size();
    Project.write(templates, sets, sources());
    Project.write(one, sets, generated());
  }

  Usage compile(Way way) throws IOException, InterruptedException {
    delete(folder.resolve("out"));
    Files.createDirectories(folder.resolve("out"));
    List<Path> files = new ArrayList<>();
    if (way != Way.TWIN || !product.changesTrees()) {
      files.addAll(Project.javaFiles(sources()));
    }
    if (way == Way.TWIN) {
      files.addAll(Project.javaFiles(generated()));
    }
    List<String> arguments = arguments(way);
    arguments.addAll(List.of("-d", "out", "-s", "out"));
    return compile(arguments, files);
  }

  private List<String> arguments(Way way) {
    return switch (way) {
      case TWIN -> plus(onClassPath(), "-proc:none");
      case PROCESSOR -> withProcessor(product.processorPath());
      case UNCHECKED -> plus(withProcessor(product.processorPath()), "-Alatchwork.checks=off");
      case COPYING ->
          plus(
              withProcessor(CLASSES.toString()),
              "-processor",
              CopyingProcessor.class.getName(),
              "-A" + CopyingProcessor.FROM + "=" + generated());
    };
  }

  private List<String> onClassPath() {
    return new ArrayList<>(List.of("-nowarn", "-cp", product.annotations().toString()));
  }

  private List<String> withProcessor(String path) {
    return plus(onClassPath(), "-processorpath", path);
  }

  private static List<String> plus(List<String> arguments, String... more) {
    arguments.addAll(List.of(more));
    return arguments;
  }

  /** Returns how many lines are generated for one class. */
  double generatedLines() throws IOException {
    long lines = lines(generated());
    List<Path> written = Project.javaFiles(sources());
    return (double) (product.changesTrees() ? lines - lines(sources()) : lines) / written.size();
  }

  private static long lines(Path folder) throws IOException {
    long lines = 0;
    for (Path file : Project.javaFiles(folder)) {
      lines += Files.readAllLines(file).size();
    }
    return lines;
  }

  private Path sources() {
    return folder.resolve("sources");
  }

  private Path generated() {
    return folder.resolve("generated");
  }

  private Usage compile(List<String> arguments, List<Path> files)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    Stream.concat(arguments.stream(), files.stream().map(f -> folder.relativize(f).toString()))
        .forEach(a -> lines.add('"' + a + '"'));
    Path all = Files.write(folder.resolve("arguments.txt"), lines);
    List<String> output =
        run("-cp", CLASSES.toString(), Compile.class.getName(), "@" + all.getFileName());
    return output.stream().filter(Usage::isLine).findFirst().map(Usage::of).orElseThrow();
  }

  private List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    List<String> output = process.inputReader().lines().toList();
    if (process.waitFor() != 0) {
      throw new IOException(String.join("\n", output));
    }
    return output;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
