package clashes;

class Override {}
