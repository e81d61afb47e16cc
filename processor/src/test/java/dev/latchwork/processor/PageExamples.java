package dev.latchwork.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The examples of a page: fenced blocks, each after a comment that names the example and says what
 * the block is: {@code source}, {@code generated File.java}, what the compiler {@code printed}, or
 * the {@code output} of its main method. Projects are made of blocks that are a {@code file}. Side
 * by side with another library, a {@code caller} meets what is {@code there} and what is {@code
 * here}.
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

    /** The parts of a block between its omissions. */
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

  /** What the compiler is said to print; nothing where the page does not say. */
  Optional<String> printed(String example) {
    return of(example, "printed").stream().map(Block::text).findFirst();
  }

  /** What the example is said to print when it runs; empty where it is not run. */
  Optional<String> output(String example) {
    return of(example, "output").stream().map(Block::text).findFirst();
  }
}
