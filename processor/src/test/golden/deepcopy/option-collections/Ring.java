package parts;

import java.util.ArrayDeque;

final class Ring<E> extends ArrayDeque<E> {
  private static final long serialVersionUID = 1;
}
