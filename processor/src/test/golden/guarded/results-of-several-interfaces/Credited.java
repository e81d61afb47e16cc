package music;

import java.util.Collection;

interface Credited {
  Collection<?> authors();
}
