package demo;

@interface Limits {
  int[] numbers();

  int[] one();

  Class<?> type();

  Class<?>[] types();

  Thread.State state();

  Named nested();

  char letter();

  double ratio();

  long far();

  String text() default "";
}
