package meters;

import dev.latchwork.DeepCopy;
import java.util.Random;
import java.util.UUID;

/** Final values that no constructor would compute again for a copy. */
@DeepCopy
class Stamp {
  private static int next;

  final String name;
  final long created;
  final int id;
  final int position;
  final int chance;
  final boolean known;
  final UUID key = UUID.randomUUID();
  final int hash = System.identityHashCode(this);

  Stamp(String name, Random random) {
    this.name = name;
    this.random = random;
    this.created = System.currentTimeMillis();
    this.id = next++;
    this.position = next;
    this.chance = random.nextInt();
    if (name.isEmpty()) {
      this.known = false;
    } else {
      this.known = true;
    }
  }

  @dev.latchwork.Copy(dev.latchwork.Copy.Policy.SHARE)
  final Random random;
}
