package images;

import dev.latchwork.Guarded;
import java.io.Serializable;

@Guarded
@SuppressWarnings("LW106")
class Frame implements Serializable {
  private static final long serialVersionUID = 1;

  int width;
}
