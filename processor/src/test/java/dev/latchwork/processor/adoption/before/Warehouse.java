package dev.latchwork.processor.adoption.before;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stock by article, with reservations; every method is synchronized by hand. */
public class Warehouse implements Iterable<String> {
  private final String name;
  private final Map<String, Integer> stock = new TreeMap<>();
  private final Map<Integer, Reservation> reservations = new HashMap<>();
  private final List<String> log = new ArrayList<>();
  private int nextReservation = 1;
  private int capacity;
  private long moved;
  private boolean closed;

  /** Some pieces of an article that are set aside. */
  public record Reservation(int number, String article, int count) {}

  public Warehouse(String name, int capacity) {
    this.name = name;
    this.capacity = capacity;
  }

  public String getName() {
    return name;
  }

  public synchronized int getCapacity() {
    return capacity;
  }

  public synchronized void setCapacity(int capacity) {
    if (capacity < pieces()) {
      throw new IllegalArgumentException("holds " + pieces());
    }
    this.capacity = capacity;
  }

  public synchronized long getMoved() {
    return moved;
  }

  public synchronized boolean isClosed() {
    return closed;
  }

  public synchronized void close() {
    closed = true;
    reservations.clear();
    note("closed");
  }

  public synchronized void deliver(String article, int count) {
    checkOpen();
    checkCount(count);
    if (pieces() + count > capacity) {
      throw new IllegalStateException("full");
    }
    stock.merge(article, count, Integer::sum);
    moved += count;
    note("+" + count + " " + article);
  }

  public synchronized boolean take(String article, int count) {
    checkOpen();
    checkCount(count);
    if (available(article) < count) {
      return false;
    }
    remove(article, count);
    return true;
  }

  public synchronized Reservation reserve(String article, int count) {
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

  public synchronized boolean cancel(Reservation reservation) {
    boolean known = reservations.remove(reservation.number()) != null;
    if (known) {
      note("cancelled " + reservation.number());
    }
    return known;
  }

  public synchronized void ship(Reservation reservation) {
    checkOpen();
    if (reservations.remove(reservation.number()) == null) {
      throw new IllegalStateException("unknown: " + reservation.number());
    }
    remove(reservation.article(), reservation.count());
  }

  public synchronized int count(String article) {
    return stock.getOrDefault(article, 0);
  }

  public synchronized int available(String article) {
    return count(article) - reserved(article);
  }

  public synchronized int reserved(String article) {
    int sum = 0;
    for (Reservation reservation : reservations.values()) {
      if (reservation.article().equals(article)) {
        sum += reservation.count();
      }
    }
    return sum;
  }

  public synchronized int pieces() {
    int sum = 0;
    for (int count : stock.values()) {
      sum += count;
    }
    return sum;
  }

  public synchronized int rename(String from, String to) {
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

  public synchronized Map<String, Integer> inventory() {
    return new TreeMap<>(stock);
  }

  public synchronized List<String> lastNotes(int most) {
    int from = Math.max(0, log.size() - most);
    return new ArrayList<>(log.subList(from, log.size()));
  }

  public synchronized void clearNotes() {
    log.clear();
  }

  /** Returns an iterator over the notes that exist when this method is called. */
  @Override
  public synchronized Iterator<String> iterator() {
    return Collections.unmodifiableList(new ArrayList<>(log)).iterator();
  }

  @Override
  public synchronized String toString() {
    return "Warehouse[name="
        + name
        + ", stock="
        + stock
        + ", reservations="
        + reservations
        + ", log="
        + log
        + ", nextReservation="
        + nextReservation
        + ", capacity="
        + capacity
        + ", moved="
        + moved
        + ", closed="
        + closed
        + "]";
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
