package meters;

import dev.latchwork.DeepCopy;
import java.beans.PropertyChangeSupport;
import java.text.Format;

/** Values with state: the one refers to the bean that it belongs to, the other may be anything. */
@DeepCopy
class Support {
  private PropertyChangeSupport changes;
  private Format format;
}
