package people;

class Being {
  int[] genome;
  String name;
}
