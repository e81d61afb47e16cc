package door;

import dev.latchwork.Guarded;
import dev.latchwork.Redacted;
import java.util.concurrent.locks.ReentrantLock;

@Guarded
class Login {
  String user;
  @Redacted String password;
  int[] attempts;
  String[] roles;
  Login previous;
  final ReentrantLock spare = new ReentrantLock();
  private int hidden;
}
