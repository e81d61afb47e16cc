package gallery;

/** Nothing of it is mapped. */
class Car {}
