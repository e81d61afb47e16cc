package way;

interface Stands {
  class Stand {}
}
