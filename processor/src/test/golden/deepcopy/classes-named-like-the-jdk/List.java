package clashes;

class List {}
