package endless;

record Pair<T>(T left, T right) {}
