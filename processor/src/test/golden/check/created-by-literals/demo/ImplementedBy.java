package demo;

@interface ImplementedBy {
  Class<?> value();
}
