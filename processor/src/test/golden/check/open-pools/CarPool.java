package gallery;

final class CarPool {
  static CarPool open() {
    return new CarPool();
  }
}
