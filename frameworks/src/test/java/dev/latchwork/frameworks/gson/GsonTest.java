package dev.latchwork.frameworks.gson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.InstanceCreator;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import dev.latchwork.frameworks.Rival;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class GsonTest {
  private static final String EMMA =
      "{\"title\":\"Emma\",\"price_in_cents\":950,\"tags\":[\"novel\"]}";

  private final Gson gson = new Gson();

  @Test
  void fieldsComeAndGoWithoutTheLock() throws Exception {
    GuardedItem emma = gson.fromJson(EMMA, GuardedItem.class);
    assertThat(emma.show()).isEqualTo("Emma 950 [novel]");
    String json = emma.withLock(gson::toJson);
    assertThat(json).isEqualTo(EMMA);
  }

  @Test
  void whatIsReadInsideTheLockIsOneState() throws Exception {
    GuardedTransfer transfer = new GuardedTransfer();
    Rival rival = new Rival(() -> transfer.move(5));
    Gson slow = slow(rival);
    String json = transfer.withLock(slow::toJson);
    assertThat(json).isEqualTo("{\"from\":100,\"to\":0}");
    rival.join();
    assertThat(transfer.state()).isEqualTo("95 5");
  }

  @Test
  void withoutTheLockHalfATransferIsSeen() {
    GuardedTransfer transfer = new GuardedTransfer();
    Rival rival = new Rival(() -> transfer.move(5));
    assertThat(slow(rival).toJson(transfer)).isEqualTo("{\"from\":100,\"to\":5}");
    rival.join();
  }

  /** Lets the rival act when the first number is written. */
  private static Gson slow(Rival rival) {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    JsonSerializer<Long> numbers =
        (number, type, context) -> {
          if (isFirst.getAndSet(false)) {
            rival.run();
          }
          return new JsonPrimitive(number);
        };
    return new GsonBuilder().registerTypeAdapter(Long.class, numbers).create();
  }

  @Test
  void anAbstractClassIsNotMade() {
    assertThatThrownBy(() -> gson.fromJson(EMMA, Item.class))
        .hasMessageContaining("Abstract classes can't be instantiated");
  }

  @Test
  void anInstanceCreatorMakesOneInItsPlace() {
    InstanceCreator<Item> creator = type -> new GuardedItem();
    Gson knowing = new GsonBuilder().registerTypeAdapter(Item.class, creator).create();
    assertThat(knowing.fromJson(EMMA, Item.class)).isInstanceOf(GuardedItem.class);
  }

  @Test
  void withoutAConstructorThereIsNoLockAndNothingRuns() {
    Nameless made = gson.fromJson("{\"title\":\"Emma\"}", GuardedNameless.class);
    assertThatThrownBy(() -> made.setTitle("Persuasion")).isInstanceOf(NullPointerException.class);
  }
}
