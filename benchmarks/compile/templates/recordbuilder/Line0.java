package shop.part0;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

@RecordBuilder
record Line0(String article, int count, long cents, List<String> notes) {
  long price() {
    return count * cents;
  }
}
