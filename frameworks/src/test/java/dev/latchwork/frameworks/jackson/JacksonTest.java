package dev.latchwork.frameworks.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.latchwork.frameworks.Rival;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JacksonTest {
  private static final String EMMA =
      "{\"title\":\"Emma\",\"tags\":[\"novel\"],\"price_in_cents\":950}";

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void propertiesComeAndGo() throws Exception {
    Item emma = mapper.readValue(EMMA, Item.class);
    assertThat(emma).isInstanceOf(GuardedItem.class);
    assertThat(mapper.writeValueAsString(emma)).isEqualTo(EMMA);
  }

  @Test
  void fieldsComeAndGo() throws Exception {
    Transfer transfer = mapper.readValue("{\"from\":30,\"to\":70}", Transfer.class);
    assertThat(transfer).isInstanceOf(GuardedTransfer.class);
    transfer.move(5);
    assertThat(mapper.writeValueAsString(transfer)).isEqualTo("{\"from\":25,\"to\":75}");
  }

  @Test
  void whatIsReadInsideTheLockIsOneState() throws Exception {
    GuardedTransfer transfer = new GuardedTransfer();
    Rival rival = new Rival(() -> transfer.move(5));
    ObjectMapper slow = slow(rival);
    String json = transfer.withLock(slow::writeValueAsString);
    assertThat(json).isEqualTo("{\"from\":100,\"to\":0}");
    rival.join();
    assertThat(transfer.state()).isEqualTo("95 5");
  }

  @Test
  void withoutTheLockHalfATransferIsSeen() throws Exception {
    GuardedTransfer transfer = new GuardedTransfer();
    Rival rival = new Rival(() -> transfer.move(5));
    assertThat(slow(rival).writeValueAsString(transfer)).isEqualTo("{\"from\":100,\"to\":5}");
    rival.join();
  }

  @Test
  void sizesOfElementsAreNoProperty() throws Exception {
    Basket basket = mapper.readValue("{\"titles\":[\"Emma\"]}", Basket.class);
    assertThat(basket).isInstanceOf(GuardedBasket.class).containsExactly("Emma");
    assertThat(mapper.writeValueAsString(basket)).isEqualTo("{\"titles\":[\"Emma\"]}");
  }

  /** Lets the rival act when the first number is written. */
  private static ObjectMapper slow(Rival rival) {
    StdSerializer<Long> numbers =
        new StdSerializer<>(Long.class) {
          private boolean isFirst = true;

          @Override
          public void serialize(Long value, JsonGenerator json, SerializerProvider provider)
              throws IOException {
            json.writeNumber(value);
            if (isFirst) {
              isFirst = false;
              rival.run();
            }
          }
        };
    return new ObjectMapper().registerModule(new SimpleModule().addSerializer(long.class, numbers));
  }
}
