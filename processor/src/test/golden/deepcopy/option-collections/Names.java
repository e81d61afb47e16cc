package parts;

import java.util.ArrayList;

final class Names extends ArrayList<String> {
  private static final long serialVersionUID = 1;
}
