package dev.latchwork.processor.adoption.after;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stock by article, with reservations; every method is handwritten. */
@Guarded(name = "Warehouse")
public abstract class WarehouseState implements Iterable<String> {
  private final String name;
  private final Map<String, Integer> stock = new TreeMap<>();
  private final Map<Integer, Reservation> reservations = new HashMap<>();
  @Elements private final List<String> log = new ArrayList<>();
  private int nextReservation = 1;
  private int capacity;
  private long moved;
  private boolean closed;

  /** Some pieces of an article that are set aside. */
  public record Reservation(int number, String article, int count) {}

  public WarehouseState(String name, int capacity) {
    this.name = name;
    this.capacity = capacity;
  }

  public String getName() {
    return name;
  }

  public int getCapacity() {
    return capacity;
  }

  public void setCapacity(int capacity) {
    if (capacity < pieces()) {
      throw new IllegalArgumentException("holds " + pieces());
    }
    this.capacity = capacity;
  }

  public long getMoved() {
    return moved;
  }

  public boolean isClosed() {
    return closed;
  }

  public void close() {
    closed = true;
    reservations.clear();
    note("closed");
  }

  public void deliver(String article, int count) {
    checkOpen();
    checkCount(count);
    if (pieces() + count > capacity) {
      throw new IllegalStateException("full");
    }
    stock.merge(article, count, Integer::sum);
    moved += count;
    note("+" + count + " " + article);
  }

  public boolean take(String article, int count) {
    checkOpen();
    checkCount(count);
    if (available(article) < count) {
      return false;
    }
    remove(article, count);
    return true;
  }

  public Reservation reserve(String article, int count) {
    checkOpen();
    checkCount(count);
    if (available(article) < count) {
      throw new IllegalStateException("only " + available(article) + " of " + article);
    }
    Reservation made = new Reservation(nextReservation++, article, count);
    reservations.put(made.number(), made);
    note("reserved " + count + " " + article);
    return made;
  }

  public boolean cancel(Reservation reservation) {
    boolean known = reservations.remove(reservation.number()) != null;
    if (known) {
      note("cancelled " + reservation.number());
    }
    return known;
  }

  public void ship(Reservation reservation) {
    checkOpen();
    if (reservations.remove(reservation.number()) == null) {
      throw new IllegalStateException("unknown: " + reservation.number());
    }
    remove(reservation.article(), reservation.count());
  }

  public int count(String article) {
    return stock.getOrDefault(article, 0);
  }

  public int available(String article) {
    return count(article) - reserved(article);
  }

  public int reserved(String article) {
    int sum = 0;
    for (Reservation reservation : reservations.values()) {
      if (reservation.article().equals(article)) {
        sum += reservation.count();
      }
    }
    return sum;
  }

  public int pieces() {
    int sum = 0;
    for (int count : stock.values()) {
      sum += count;
    }
    return sum;
  }

  public int rename(String from, String to) {
    checkOpen();
    Integer count = stock.remove(from);
    if (count == null) {
      return 0;
    }
    stock.merge(to, count, Integer::sum);
    reservations.replaceAll(
        (number, r) -> r.article().equals(from) ? new Reservation(number, to, r.count()) : r);
    note(from + " is now " + to);
    return count;
  }

  public Map<String, Integer> inventory() {
    return new TreeMap<>(stock);
  }

  public List<String> lastNotes(int most) {
    int from = Math.max(0, log.size() - most);
    return new ArrayList<>(log.subList(from, log.size()));
  }

  public void clearNotes() {
    log.clear();
  }

  private void remove(String article, int count) {
    int left = count(article) - count;
    if (left == 0) {
      stock.remove(article);
    } else {
      stock.put(article, left);
    }
    moved += count;
    note("-" + count + " " + article);
  }

  private void note(String what) {
    log.add(what);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
  }

  private static void checkCount(int count) {
    if (count <= 0) {
      throw new IllegalArgumentException("count " + count);
    }
  }
}
