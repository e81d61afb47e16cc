package endless;

record Nested<T>(T head, Nested<Pair<T>> tail) {}
