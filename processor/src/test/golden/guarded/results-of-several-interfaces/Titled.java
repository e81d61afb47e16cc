package music;

interface Titled {
  CharSequence title();

  Comparable<?> rank();
}
