package dev.latchwork.processor.types;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The types that the option {@code latchwork.immutable=a.B,c.*} declares immutable. */
record ImmutableNames(Set<String> types, Set<String> packages) {

  static final String OPTION = "latchwork.immutable";

  static ImmutableNames of(Map<String, String> options) {
    Set<String> types = new HashSet<>();
    Set<String> packages = new HashSet<>();
    for (String entry : options.getOrDefault(OPTION, "").split(",", -1)) {
      String name = entry.strip();
      if (name.endsWith(".*")) {
        packages.add(name.substring(0, name.length() - 2));
      } else if (!name.isEmpty()) {
        types.add(name);
      }
    }
    return new ImmutableNames(Set.copyOf(types), Set.copyOf(packages));
  }

  /**
   * Returns whether the option lists the type itself, or the package or outer class that directly
   * contains it, followed by {@code .*}.
   */
  boolean contains(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    return types.contains(qualifiedName)
        || (dot > 0 && packages.contains(qualifiedName.substring(0, dot)));
  }
}
