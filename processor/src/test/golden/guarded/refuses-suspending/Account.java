import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import kotlin.Metadata;
import kotlin.coroutines.Continuation;

/** As kapt shows a Kotlin class: the bodies are none. */
@Guarded
@Metadata
public class Account {
  private long balance;

  public final long getBalance() {
    return 0L;
  }

  public Object deposit(long amount, Continuation<? super Long> done) {
    return null;
  }

  @Unguarded
  public Object watch(Continuation<? super Long> done) {
    return null;
  }

  public void resume(Continuation<? super Long> later, int times) {}
}
