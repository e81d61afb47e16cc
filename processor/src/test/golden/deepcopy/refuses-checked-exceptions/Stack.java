package paper;

import java.util.ArrayDeque;

final class Stack<E> extends ArrayDeque<E> {
  private static final long serialVersionUID = 1;
}
