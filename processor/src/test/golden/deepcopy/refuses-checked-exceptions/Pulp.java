package paper;

class Pulp {
  byte[] mixture;
}
