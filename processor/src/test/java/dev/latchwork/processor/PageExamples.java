package dev.latchwork.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The examples of a page. An example consists of fenced blocks, each after a comment that names the
 * example and the kind of block: {@code source}, {@code generated File.java}, {@code printed} for
 * what the compiler prints, or {@code output} for what the example's main method prints. Projects
 * consist of blocks of the kind {@code file}. In a comparison with another library, {@code there}
 * is the other library's side and {@code here} is Latchwork's side; {@code caller} is compiled with
 * either side.
 */
record PageExamples(List<Block> blocks) {
  private static final Pattern BLOCK =
      Pattern.compile("<!-- (\\w+): (\\w+) ?(\\S*) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);
  private static final String OMISSION = "…";
  private static final Set<String> JAVA = Set.of("source", "generated", "caller", "there", "here");

  /** A fenced block. */
  record Block(String example, String kind, String file, String text) {

    boolean isJava() {
      return JAVA.contains(kind) || file.endsWith(".java");
    }

    /** Returns the parts of the block between the lines that stand for omitted code. */
    List<String> parts() {
      List<String> parts = new ArrayList<>();
      StringBuilder part = new StringBuilder();
      for (String line : text.split("\n", -1)) {
        if (line.strip().equals(OMISSION)) {
          parts.add(part.toString());
          part.setLength(0);
        } else {
          part.append(line).append('\n');
        }
      }
      parts.add(part.toString());
      return parts.stream().map(String::stripTrailing).filter(p -> !p.isEmpty()).toList();
    }
  }

  static PageExamples in(String page) {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      blocks.add(new Block(block.group(1), block.group(2), block.group(3), block.group(4)));
    }
    return new PageExamples(blocks);
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    blocks.forEach(b -> names.add(b.example()));
    return names;
  }

  List<Block> of(String example, String kind) {
    return blocks.stream()
        .filter(b -> b.example().equals(example) && b.kind().equals(kind))
        .toList();
  }

  /** Returns what the compiler prints according to the page; empty if the page does not say. */
  Optional<String> printed(String example) {
    return of(example, "printed").stream().map(Block::text).findFirst();
  }

  /** Returns what the example prints according to the page; empty if the example is not run. */
  Optional<String> output(String example) {
    return of(example, "output").stream().map(Block::text).findFirst();
  }
}
