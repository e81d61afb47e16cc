package clashes;

class Runnable {}
