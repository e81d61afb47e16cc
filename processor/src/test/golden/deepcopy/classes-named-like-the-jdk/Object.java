package clashes;

class Object {}
