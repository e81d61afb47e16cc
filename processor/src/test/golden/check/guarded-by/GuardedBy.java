package locks;

/** As Error Prone, JSR 305 and Java Concurrency in Practice have it. */
@interface GuardedBy {
  String[] value();
}
