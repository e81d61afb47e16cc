package route;

class Legacy {
  Object duplicate;

  Legacy duplicate() {
    return new Legacy();
  }
}
