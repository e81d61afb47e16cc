package shop;

/** Attributed after what extends it. */
class Shop {
  private String name = "";
  private int opened;

  void setName(String name) {
    this.name = name;
  }

  String getName() {
    return name;
  }

  void open() {
    opened++;
  }

  void count(int more) {
    opened += more;
  }

  void close() {
    int opened = 1;
    this.opened -= opened;
  }

  /** The variable only has the name of a field. */
  String rename(String given) {
    String name = given;
    name += opened;
    return name;
  }
}
