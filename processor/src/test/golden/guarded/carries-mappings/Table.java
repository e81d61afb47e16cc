package demo;

@interface Table {
  String name();
}
