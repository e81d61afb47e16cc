package shop.part0;

import java.util.List;
import lombok.Builder;
import lombok.Data;
import lombok.Singular;

@Data
@Builder(toBuilder = true)
final class Line0 {
  private String article;
  private int count;
  private long cents;
  @Singular private List<String> notes;

  long price() {
    return count * cents;
  }
}
