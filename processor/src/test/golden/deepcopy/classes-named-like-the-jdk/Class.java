package clashes;

class Class {}
