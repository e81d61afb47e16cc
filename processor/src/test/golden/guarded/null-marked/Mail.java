package mail;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
class Mail {
  @Guarded
  static class Inbox {
    final String owner;
    @Nullable String forwardedTo;
    List<String> letters = new ArrayList<>();
    @Nullable List<String> drafts;

    Inbox(String owner) {
      this.owner = owner;
    }

    @Nullable String newest() {
      return letters.isEmpty() ? null : letters.get(letters.size() - 1);
    }

    int count() {
      return letters.size();
    }
  }
}
