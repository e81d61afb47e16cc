package demo;

@interface Kinds {
  Kind[] value();
}
