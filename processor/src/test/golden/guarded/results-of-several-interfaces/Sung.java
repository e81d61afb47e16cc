package music;

interface Sung {
  String title();

  Object rank();
}
