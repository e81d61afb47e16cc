package press;

import java.util.ArrayDeque;

final class Tray<E> extends ArrayDeque<E> {
  private static final long serialVersionUID = 1;
}
