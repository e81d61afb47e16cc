package demo;

@interface Kind {
  String name();

  Class<? extends Shop> type();
}
