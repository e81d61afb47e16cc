package dev.latchwork.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldGroupsTest {
  @Test
  void fieldsWithoutCommentsStandTogether() {
    String source =
        """
        class Account {
          private static final long LIMIT = limit(1, "a");

          private final Map<String, List<Long>> entries = new HashMap<>();

          private long balance;

          /** In cents. */
          private long debt;

          private boolean open;

          private volatile int[] limits;

          @SuppressWarnings("serial")
          private final Object owner;

          private int last;

          abstract int size();

          private int count() {
            return last;
          }
        }
        """;

    assertThat(FieldGroups.join(source))
        .isEqualTo(
            """
            class Account {
              private static final long LIMIT = limit(1, "a");

              private final Map<String, List<Long>> entries = new HashMap<>();
              private long balance;

              /** In cents. */
              private long debt;

              private boolean open;
              private volatile int[] limits;

              @SuppressWarnings("serial")
              private final Object owner;

              private int last;

              abstract int size();

              private int count() {
                return last;
              }
            }
            """);
  }
}
