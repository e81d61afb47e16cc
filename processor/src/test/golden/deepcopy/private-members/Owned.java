package bank;

class Owned {
  private final String owner;
  private int[] pin;

  Owned(String name) {
    owner = name;
  }
}
