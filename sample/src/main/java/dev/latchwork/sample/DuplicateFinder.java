package dev.latchwork.sample;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line. It finds the duplicates in a folder, and texts that are nearly the same. */
@Command(
    name = "duplicates",
    description = "Finds files with the same content, and texts that are nearly the same.",
    footer = {
      "",
      "Symbolic links are not followed. Version control folders (.git, .hg, .svn) are left out.",
      "Nothing is changed or deleted."
    })
public final class DuplicateFinder implements Callable<Integer> {
  private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn");

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "The folder to search; the current one by default.")
  private Path folder = Path.of(".");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli only asks whether the option is given
  private boolean help;

  @Option(
      names = "--skip",
      paramLabel = "NAME",
      description = "Leave out folders with this name, such as target; can be given several times.")
  private List<String> skip = List.of();

  @Option(
      names = "--similar",
      paramLabel = "PERCENT",
      defaultValue = "80",
      description = "Percentage of wording that nearly identical texts must share; default 80.")
  private int percent = 80;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintStream out;
  private final PrintStream err;
  private final UnaryOperator<PairComparerPool.Builder> where;

  DuplicateFinder(PrintStream out, PrintStream err) {
    this(out, err, UnaryOperator.identity());
  }

  /**
   * @param where configures the pool that compares texts
   */
  DuplicateFinder(PrintStream out, PrintStream err, UnaryOperator<PairComparerPool.Builder> where) {
    this.out = out;
    this.err = err;
    this.where = where;
  }

  public static void main(String[] args) {
    int status = new CommandLine(new DuplicateFinder(System.out, System.err)).execute(args);
    if (status != CommandLine.ExitCode.OK) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    if (percent < 1 || percent > 100) {
      throw new ParameterException(spec.commandLine(), "--similar must be from 1 to 100 percent");
    }
    Path root = folder.toAbsolutePath().normalize();
    Set<String> skipped = new LinkedHashSet<>(VERSION_CONTROL);
    skipped.addAll(skip);
    Progress progress = new Progress(err, Ansi.AUTO.enabled());
    new Report(root, out).print(new Search(root, skipped, percent / 100.0, progress, where).run());
    return CommandLine.ExitCode.OK;
  }
}
