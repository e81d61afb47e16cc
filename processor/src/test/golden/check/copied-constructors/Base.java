package sample;

class Base {
  final String name;

  Base(String name) {
    this.name = name;
  }
}
