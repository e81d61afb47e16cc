package dev.latchwork.frameworks.spring;

import dev.latchwork.Guarded;
import dev.latchwork.frameworks.Carrier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service("stock")
@Guarded
public abstract class Stock {
  private final Set<String> titles = new HashSet<>();
  private final Carrier carrier;
  private int limit;

  Stock(@Qualifier("express") Carrier carrier) {
    this.carrier = carrier;
  }

  @Autowired
  void setLimit(@Value("${shop.limit}") int limit) {
    this.limit = limit;
  }

  @PostConstruct
  void open() {
    titles.add("Sanditon");
  }

  @PreDestroy
  void close() {
    titles.clear();
  }

  public boolean add(String title) {
    return titles.size() < limit && titles.add(title);
  }

  public boolean ship(String title) {
    if (!titles.contains(title)) {
      return false;
    }
    carrier.send(title);
    return titles.remove(title);
  }
}
