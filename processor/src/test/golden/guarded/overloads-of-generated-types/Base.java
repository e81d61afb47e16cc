package overloads;

class Base {
  int calls;

  void add(GuardedA a) {
    calls++;
  }

  void add(GuardedB b) {
    calls++;
  }
}
