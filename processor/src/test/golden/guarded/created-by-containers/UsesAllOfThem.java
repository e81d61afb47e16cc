package demo;

class UsesAllOfThem {
  int sum(GuardedDirect direct, GuardedByMeaning meaning, GuardedByConstructor constructor) {
    return direct.getCount() + meaning.getCount() + constructor.getCount();
  }
}
