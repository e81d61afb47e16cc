package fields;

import dev.latchwork.DeepCopy;
import java.util.List;

/** Final fields that the constructor computes from its parameters: the copier compares them. */
@DeepCopy
class BitField {
  private final int mask;
  private final int shift;
  final boolean empty;
  final double share;
  final String text;
  final int size;
  int[] values;

  BitField(int mask, String name, List<String> names) {
    this.mask = mask;
    this.shift = mask == 0 ? 0 : Integer.numberOfTrailingZeros(mask);
    this.empty = (mask & 1) == 0;
    this.share = mask / 2.0;
    this.name = name;
    this.text = name.trim().substring(1);
    this.names = names;
    this.size = names.size();
  }

  final String name;
  final List<String> names;
}
