package demo;

@interface ReadBy {
  Class<?> value();
}
