package shop;

import dev.latchwork.Guarded;
import dev.latchwork.Read;
import dev.latchwork.When;
import java.util.HashMap;
import java.util.Map;

@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
class Stock {
  private final Map<String, Integer> pieces = new HashMap<>();

  boolean inStock() {
    return !pieces.isEmpty();
  }

  @Read
  int count(String article) {
    return pieces.getOrDefault(article, 0);
  }

  void deliver(String article) {
    pieces.merge(article, 1, Integer::sum);
  }

  void deliverAll(Iterable<String> articles) throws InterruptedException {
    articles.forEach(this::deliver);
  }

  @When("inStock")
  String sell() throws InterruptedException {
    String article = pieces.keySet().iterator().next();
    pieces.remove(article);
    return article;
  }
}
