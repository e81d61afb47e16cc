package dev.latchwork.processor.guarded;

/**
 * A parameter that may be another guarded object of the class.
 *
 * @param cast whether javac, going by type arguments, would refuse to ask whether it is one
 */
record Partner(String parameter, boolean cast) {}
