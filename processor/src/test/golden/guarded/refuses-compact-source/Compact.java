import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import dev.latchwork.ParallelMap;

@Guarded
static class Account {
  long balance;
}

@DeepCopy
record Order(int[] lines) {}

@ParallelMap
int size(String text) {
  return text.length();
}

void main() {}
