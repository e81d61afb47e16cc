package clashes;

class String {}
