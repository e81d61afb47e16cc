package way;

class Token {
  int value;
}
