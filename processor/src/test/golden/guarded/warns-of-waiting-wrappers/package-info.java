@Guarded.Of(Callable.class)
@Guarded.Of(Lock.class)
@Guarded.Of(BlockingQueue.class)
package waits;

import dev.latchwork.Guarded;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
