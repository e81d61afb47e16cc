package clashes;

class Iterable {}
