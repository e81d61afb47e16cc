package dev.latchwork.tools;

import java.io.IOException;

/** A program that uses all three features, and declares where values may be null. */
final class Sources {
  private Sources() {}

  /** Adds the whole program, which is in the package {@code mail}. */
  static Javac addTo(Javac javac) throws IOException {
    return javac
        .source("mail/Inbox.java", INBOX)
        .source("mail/Letter.java", LETTER)
        .source("mail/Filters.java", FILTERS);
  }

  /** Adds the declaration that nothing in the package is null unless it is {@code @Nullable}. */
  static Javac nullMarked(Javac javac) throws IOException {
    return javac.source(
        "mail/package-info.java", "@org.jspecify.annotations.NullMarked package mail;");
  }

  private static final String INBOX =
      """
      package mail;

      import dev.latchwork.DeepCopy;
      import dev.latchwork.Elements;
      import dev.latchwork.Guarded;
      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;
      import org.jspecify.annotations.Nullable;

      @Guarded
      @DeepCopy
      public class Inbox {
        final String owner;
        @Nullable String forwardedTo;
        @Elements final List<String> subjects = new ArrayList<>();
        final Map<String, List<String>> folders = new HashMap<>();

        public Inbox(String owner) {
          this.owner = owner;
        }

        public void receive(String subject) {
          subjects.add(subject);
        }

        public @Nullable String newest() {
          return subjects.isEmpty() ? null : subjects.get(subjects.size() - 1);
        }
      }
      """;

  private static final String LETTER =
      """
      package mail;

      import dev.latchwork.DeepCopy;
      import java.util.ArrayList;
      import java.util.Date;
      import java.util.List;
      import org.jspecify.annotations.Nullable;

      @DeepCopy
      public class Letter {
        String subject = "";
        @Nullable Letter answered;
        final List<Letter> answers = new ArrayList<>();
        Date sent = new Date();
        @Nullable Date read;
      }
      """;

  private static final String FILTERS =
      """
      package mail;

      import dev.latchwork.ParallelMap;

      public class Filters {
        @ParallelMap
        public boolean isSpam(String subject) {
          return subject.contains("!!!");
        }
      }
      """;
}
