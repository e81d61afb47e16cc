package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.text.JavaText;
import dev.latchwork.processor.parallelmap.model.Need;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of an engine as Java text. What only some pools need says so: {@code //? STREAMS} at
 * the end of a line is for that line, on a line of its own for the member below it. Of several
 * needs one is enough, those with a {@code +} between them must all be there, and {@code !} stands
 * for the contrary.
 */
final class EngineText {
  private static final Pattern CONDITION =
      Pattern.compile("(?<code>.*?) *//\\? (?<needs>[!+A-Z_ ]+)");

  private static final Pattern NAME = Pattern.compile("\\b(?:POOL|ENGINE)\\b");

  private final PoolModel model;
  private final Set<Need> needs;

  EngineText(PoolModel model) {
    this.model = model;
    this.needs = Need.of(model);
  }

  boolean isFor(Need need) {
    return needs.contains(need);
  }

  /** Adds the members of a class, which are parted by empty lines. */
  void add(TypeSpec.Builder type, String members) {
    for (String member : members.strip().split("\n\n+", -1)) {
      String text = of(member);
      if (!text.isBlank()) {
        JavaText.add(type, text);
      }
    }
  }

  /** A member as this pool needs it; empty if it does not. */
  String of(String member) {
    String[] lines = member.split("\n", -1);
    Matcher first = CONDITION.matcher(lines[0]);
    if (first.matches() && first.group("code").isBlank()) {
      return isNeeded(first) ? of(member.substring(lines[0].length() + 1)) : "";
    }
    return Arrays.stream(lines)
        .filter(line -> isNeeded(CONDITION.matcher(line)))
        .map(line -> CONDITION.matcher(line).replaceFirst("${code}"))
        .map(this::named)
        .collect(Collectors.joining("\n"));
  }

  private String named(String line) {
    return NAME.matcher(line)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    (name.group().equals("POOL") ? model.pool() : model.engine()).simpleName()));
  }

  private boolean isNeeded(Matcher line) {
    return !line.matches()
        || Arrays.stream(line.group("needs").split(" "))
            .anyMatch((Predicate<String>) this::allHold);
  }

  private boolean allHold(String needs) {
    return Arrays.stream(needs.split("[+]", -1)).allMatch((Predicate<String>) this::holds);
  }

  private boolean holds(String need) {
    return need.startsWith("!")
        ? !needs.contains(Need.valueOf(need.substring(1)))
        : needs.contains(Need.valueOf(need));
  }
}
