package golden;

import java.util.concurrent.BlockingQueue;

interface Feeder {
  void feed(BlockingQueue<String> queue);
}
