package shop;

import java.util.function.Predicate;

interface Dated extends Comparable<String>, Predicate<Integer> {}
