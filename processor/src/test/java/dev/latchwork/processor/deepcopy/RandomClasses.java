package dev.latchwork.processor.deepcopy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes sources of random classes as people write them: with private fields, and with constructors
 * whose parameters have names of their own.
 */
final class RandomClasses {
  private static final List<String> NAMES = List.of("Ant", "Bee", "Cat", "Dog");
  private static final List<String> VALUES =
      List.of("int", "String", "java.util.Date", "int[]", "StringBuilder", "boolean", "long[]");
  private static final Map<String, String> MADE =
      Map.of(
          "List",
          "ArrayList",
          "Set",
          "LinkedHashSet",
          "Map",
          "HashMap",
          "Deque",
          "ArrayDeque",
          "Collection",
          "LinkedList");

  private final Random random;
  private final String packageName;
  private final Map<String, String> sources = new TreeMap<>();

  RandomClasses(String packageName, long seed) {
    this.packageName = packageName;
    this.random = new Random(seed);
  }

  private record Field(String type, String name, boolean isFinal, boolean made) {}

  /** Returns the sources by file name. */
  Map<String, String> sources() {
    List<Field> inherited = fields("base", 1 + random.nextInt(3));
    write("Base", "abstract class Base", inherited, List.of());
    for (String name : NAMES) {
      boolean extended = random.nextBoolean();
      List<Field> own = fields(name.toLowerCase(java.util.Locale.ROOT), 1 + random.nextInt(5));
      write(
          name,
          "@dev.latchwork.DeepCopy\nfinal class " + name + (extended ? " extends Base" : ""),
          own,
          extended ? inherited : List.of());
    }
    return sources;
  }

  private List<Field> fields(String prefix, int count) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String type = type();
      boolean container = MADE.containsKey(raw(type));
      boolean isFinal = random.nextInt(3) == 0;
      fields.add(new Field(type, prefix + i, isFinal, container && random.nextBoolean()));
    }
    return fields;
  }

  private String type() {
    String of = random.nextBoolean() ? one(NAMES) : "java.util.Date";
    return switch (random.nextInt(9)) {
      case 0, 1 -> one(VALUES);
      case 2, 3 -> one(NAMES);
      case 4 -> one(NAMES) + "[]";
      case 5 -> "java.util.Map<String, " + of + ">";
      case 6 -> "java.util.concurrent.atomic.AtomicReference<" + of + ">";
      default -> "java.util." + one(List.of("List", "Set", "Deque", "Collection")) + "<" + of + ">";
    };
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  static String raw(String type) {
    return type.replaceFirst("<.*", "").replaceFirst(".*\\.", "");
  }

  private void write(String name, String declared, List<Field> own, List<Field> inherited) {
    StringBuilder text = new StringBuilder("package " + packageName + ";\n\n" + declared + " {\n");
    text.append("  private int id" + name + ";\n");
    for (Field f : own) {
      String modifiers = "private " + (f.isFinal() ? "final " : "");
      String made = f.made() ? " = new java.util." + MADE.get(raw(f.type())) + "<>()" : "";
      text.append("  ").append(modifiers + f.type() + " " + f.name() + made + ";\n");
    }
    List<Field> all = taken(inherited);
    all.addAll(taken(own));
    Collections.shuffle(all, random);
    List<String> parameters = new ArrayList<>();
    all.forEach(f -> parameters.add(f.type() + " p" + f.name()));
    boolean hidden = !name.equals("Base") && random.nextBoolean();
    text.append("\n  " + (hidden ? "private " : "") + name);
    text.append("(" + String.join(", ", parameters) + ") {\n");
    if (!inherited.isEmpty()) {
      text.append("    super(" + String.join(", ", arguments(inherited)) + ");\n");
    }
    taken(own).forEach(f -> text.append("    this." + f.name() + " = p" + f.name() + ";\n"));
    sources.put(packageName + "/" + name + ".java", text + "  }\n}\n");
    if (name.equals("Base")) {
      sources.put(packageName + "/Base.java", base(own, text.toString()));
    }
  }

  /** The constructor of the superclass takes its parameters in the order of the fields. */
  private String base(List<Field> own, String text) {
    List<String> parameters = new ArrayList<>();
    taken(own).forEach(f -> parameters.add(f.type() + " p" + f.name()));
    return text.replaceFirst(
            "(?m)^  Base\\(.*\\) \\{$", "  Base(" + String.join(", ", parameters) + ") {")
        + "  }\n}\n";
  }

  private static List<Field> taken(List<Field> fields) {
    return new ArrayList<>(fields.stream().filter(f -> f.isFinal() && !f.made()).toList());
  }

  private static List<String> arguments(List<Field> inherited) {
    return taken(inherited).stream().map(f -> "p" + f.name()).toList();
  }
}
