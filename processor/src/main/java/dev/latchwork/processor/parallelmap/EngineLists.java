package dev.latchwork.processor.parallelmap;

/** What the methods of the pool need for the lists that they take and return. */
final class EngineLists {
  private EngineLists() {}

  static final String MEMBERS =
      """
      //? SLOTS
      /** As many nulls, to be replaced one by one. */
      @SuppressWarnings("unchecked")
      static <R> List<R> slots(int size) {
        return (List<R>) Arrays.asList(new Object[size]);
      }

      //? LISTS
      /** The items by index. Other collections may change their size meanwhile: an array does not. */
      @SuppressWarnings("unchecked")
      static <T> List<T> indexed(Collection<T> items) {
        Class<?> kind = items.getClass();
        return kind == ArrayList.class || kind == List.of().getClass()
            ? (List<T>) items
            : (List<T>) Arrays.asList(items.toArray());
      }

      //? ZIP
      static int sameSize(List<?> first, List<?>... others) {
        for (List<?> other : others) {
          if (other.size() != first.size()) {
            throw new IllegalArgumentException(
                "lists of " + first.size() + " and of " + other.size() + " items");
          }
        }
        return first.size();
      }
      """;
}
