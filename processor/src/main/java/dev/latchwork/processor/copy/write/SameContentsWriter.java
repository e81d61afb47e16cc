package dev.latchwork.processor.copy.write;

import dev.latchwork.processor.copy.write.HelperText.Call;

/**
 * Writes the methods that tell whether a container in an object holds exactly the elements of the
 * container that was passed to the object's constructor.
 */
final class SameContentsWriter {
  private static final String HOLDS = "holds";

  private final HelperText text;

  SameContentsWriter(CopyWriter writer) {
    this.text = new HelperText(writer);
  }

  String array() {
    return text.method(
        "holds of arrays",
        HOLDS,
        """
        private static boolean holds(Object[] held, Object[] passed) {
          return held != null && holds(Arrays.asList(held), Arrays.asList(passed));
        }
        """,
        new Call(HOLDS, this::collection));
  }

  String collection() {
    return text.method(
        HOLDS,
        """
        private static boolean holds(Collection<?> held, Collection<?> passed) {
          if (held == null || held.size() != passed.size()) {
            return false;
          }
          if (held instanceof List) {
            Iterator<?> expected = passed.iterator();
            return held.stream().allMatch(element -> element == expected.next());
          }
          Set<Object> same = Collections.newSetFromMap(new IdentityHashMap<>());
          same.addAll(held);
          // A set must also find its elements, but cannot if they were hashed while incomplete.
          return same.containsAll(passed) && (!(held instanceof Set) || held.containsAll(passed));
        }
        """);
  }

  String entries() {
    return text.method(
        "holdsEntries",
        """
        private static boolean holdsEntries(Map<?, ?> held, Map<?, ?> passed) {
          return held != null && holds(held.keySet(), passed.keySet())
              && passed.keySet().stream().allMatch(key -> held.get(key) == passed.get(key));
        }
        """,
        new Call(HOLDS, this::collection));
  }

  String reference() {
    return text.method(
        "holds of references",
        HOLDS,
        """
        private static boolean holds(AtomicReference<?> held, AtomicReference<?> passed) {
          return held != null && held.get() == passed.get();
        }
        """);
  }
}
