package dev.latchwork.processor.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes programs of a few types that hold, extend and mention each other, with names that clash,
 * and with Latchwork's annotations wherever they are allowed.
 */
final class ProgramGenerator {
  private static final List<String> NAMES =
      List.of("Node", "Order", "Box", "Class", "Object", "List", "Override", "Builder", "Lock");
  private static final List<String> VARIABLES =
      List.of("T", "E", "R", "X", "Override", "SuppressWarnings", "Optional", "Node", "K");
  private static final List<String> FIELDS =
      List.of(
          "lock", "copy", "source", "copies", "next", "version", "value", "items", "X", "depth");
  private static final List<String> JDK =
      List.of(
          "java.lang.String",
          "java.util.Date",
          "int[]",
          "java.lang.Integer",
          "java.util.List<%s>",
          "java.util.Set<%s>",
          "java.util.Map<java.lang.String, %s>",
          "java.util.Map<%s, java.util.Date>",
          "java.util.Optional<%s>",
          "java.util.Collection<? extends %s>",
          "java.util.ArrayDeque<? extends %s>",
          "java.util.NavigableSet<? super %s>",
          "java.util.concurrent.atomic.AtomicReference<%s>",
          "%s[]");
  private static final List<String> BOUNDS =
      List.of(
          "",
          "",
          " extends java.lang.Comparable<%1$s>",
          " extends java.lang.Comparable<? super %1$s>",
          " extends java.util.List<? extends %1$s>",
          " extends java.lang.Number & java.lang.Comparable<%1$s>",
          " extends java.util.Date");

  private final Random random;
  private final List<Type> types = new ArrayList<>();

  /** A type of the program. */
  private record Type(String kind, String name, List<String> variables) {

    String applied(String argument) {
      return variables.isEmpty()
          ? name
          : name + "<" + String.join(", ", variables.stream().map(v -> argument).toList()) + ">";
    }
  }

  private ProgramGenerator(long seed) {
    this.random = new Random(seed);
  }

  static Program program(long seed) {
    return new ProgramGenerator(seed).program();
  }

  private Program program() {
    List<String> names = new ArrayList<>(NAMES);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String kind = pick(List.of("class", "class", "class", "record", "interface", "sealed"));
      List<String> variables = new ArrayList<>();
      for (int v = random.nextInt(3); v > 0; v--) {
        String variable = pick(VARIABLES);
        if (!variables.contains(variable)) {
          variables.add(variable);
        }
      }
      types.add(
          new Type(
              kind,
              names.remove(random.nextInt(names.size())),
              kind.equals("sealed") ? List.of() : variables));
    }
    Map<String, List<String>> files = new LinkedHashMap<>();
    types.forEach(type -> files.put("fuzz/" + type.name() + ".java", file(type)));
    return new Program(files);
  }

  private List<String> file(Type type) {
    List<String> lines = new ArrayList<>(List.of("package fuzz;"));
    String variables =
        type.variables().isEmpty()
            ? ""
            : "<"
                + String.join(
                    ", ",
                    type.variables().stream().map(v -> v + pick(BOUNDS).formatted(v)).toList())
                + ">";
    switch (type.kind()) {
      case "record" -> {
        maybe(lines, "@dev.latchwork.DeepCopy");
        lines.add("record " + type.name() + variables + "(" + components(type) + ") {");
      }
      case "interface" -> {
        maybe(lines, "@dev.latchwork.Guarded");
        lines.add("interface " + type.name() + variables + " {");
        lines.add("  " + type(type, 0) + " get(" + type(type, 0) + " key);");
      }
      case "sealed" -> {
        lines.add("sealed interface " + type.name() + " {");
        lines.add("  record One(" + type(type, 0) + " one) implements " + type.name() + " {}");
        lines.add("  record Two(" + type.name() + " of) implements " + type.name() + " {}");
      }
      default -> addClass(lines, type, variables);
    }
    if (random.nextInt(4) == 0) {
      lines.add("  interface " + pick(NAMES) + " {}");
    }
    lines.add("}");
    return lines;
  }

  private void addClass(List<String> lines, Type type, String variables) {
    maybe(
        lines,
        "@dev.latchwork.Guarded"
            + pick(List.of("", "(lock = dev.latchwork.Guarded.Lock.READ_WRITE)")));
    maybe(lines, "@dev.latchwork.DeepCopy");
    if (random.nextInt(8) == 0) {
      lines.add("@dev.latchwork.Guarded.Of(java.util.Iterator.class)");
    }
    Type other = types.get(random.nextInt(types.size()));
    boolean extend = random.nextInt(4) == 0 && other.kind().equals("class") && !other.equals(type);
    lines.add(
        "class %s%s%s {"
            .formatted(
                type.name(), variables, extend ? " extends " + other.applied(argument(type)) : ""));
    List<String> fields = new ArrayList<>(FIELDS);
    for (int i = random.nextInt(4); i > 0; i--) {
      String name = fields.remove(random.nextInt(fields.size()));
      String declared = type(type, 0);
      if (random.nextInt(4) == 0) {
        lines.add(
            "  final %s %s; %s(%s %2$s) { this.%2$s = %2$s; }"
                .formatted(declared, name, type.name(), declared));
      } else {
        lines.add("  " + pick(List.of("", "private ", "protected ")) + declared + " " + name + ";");
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      String map = random.nextInt(3) == 0 ? "@dev.latchwork.ParallelMap " : "";
      String generic = random.nextInt(3) == 0 ? "<" + pick(VARIABLES) + "> " : "";
      lines.add(
          "  %s%s%s%s m%d(%s p%s) { return null; }"
              .formatted(
                  map,
                  pick(List.of("", "public ", "protected ")),
                  generic,
                  type(type, 0),
                  i,
                  type(type, 0),
                  random.nextInt(4) == 0 ? ", int... more" : ""));
    }
    if (random.nextInt(3) == 0) {
      lines.add(
          pick(List.of("  static ", "  "))
              + "{ java.util.Map<java.lang.String, ?> map = java.util.Map.of();"
              + " map.entrySet().forEach(e -> e.getKey().length()); }");
    }
  }

  private void maybe(List<String> lines, String annotation) {
    if (random.nextBoolean()) {
      lines.add(annotation);
    }
  }

  private String components(Type type) {
    List<String> components = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      components.add(type(type, 0) + " c" + i);
    }
    return String.join(", ", components);
  }

  private String type(Type in, int depth) {
    int kind = random.nextInt(3);
    if (kind == 0 && !in.variables().isEmpty()) {
      return pick(in.variables());
    }
    if (kind == 1) {
      return types.get(random.nextInt(types.size())).applied(argument(in));
    }
    String jdk = pick(depth < 2 ? JDK : JDK.subList(0, 2));
    return jdk.contains("%s") ? jdk.formatted(reference(in, depth + 1)) : jdk;
  }

  private String argument(Type in) {
    return random.nextInt(3) == 0 ? "?" : reference(in, 2).replace("?", "java.util.Date");
  }

  private String reference(Type in, int depth) {
    return type(in, depth);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
