package way;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

/** In here {@code Token} is the member that it inherits, and {@code MethodHandles} is a field. */
@Guarded
class Shelf extends Rack {
  way.Token first;
  List<way.Token> others = new ArrayList<>();
  Rack.Token mark;
  private String URL;
  private int $;

  void put(way.Token token, Token mark, int URL) {
    first = token;
    this.mark = mark;
    this.URL = "" + URL;
    $ = URL;
  }
}
