package web;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;

@Guarded
class Session {
  static final List<Session> ALL = new ArrayList<>();
  static Session latest;

  final String user;
  final Thread made = new Thread(this::touch);
  int hits;

  Session(String user, Registry registry) {
    this.user = Objects.requireNonNull(user);
    registry.add(this);
    ALL.add(this);
    latest = this;
    new Thread(() -> touch()).start();
    new Registry(this);
  }

  Session(String user) {
    this.user = user;
    touch();
  }

  Session(int hits, Registry registry) {
    this.hits = hits;
    user = name(hits);
    check();
    describe();
    registry.size();
    Objects.requireNonNull(this);
  }

  Session(long hits) {
    user = name((int) hits);
    new Publisher();
    new Counter();
    publish();
  }

  Session(String user, ExecutorService workers) {
    this.user = user;
    workers.execute(() -> hits++);
    workers.execute(() -> System.out.println(user));
    workers.execute(() -> latest.touch());
  }

  class Publisher {
    Publisher() {
      latest = Session.this;
    }
  }

  class Counter {
    final int before;

    Counter() {
      before = hits;
    }
  }

  private void publish() {
    ALL.add(this);
  }

  /** The object has its lock here. */
  static Session open(String user, Registry registry) {
    Session session = new GuardedSession(user);
    registry.add(session);
    latest = session;
    return session;
  }

  void touch() {
    hits++;
  }

  private void check() {
    hits = 0;
  }

  private static String name(int hits) {
    return "user " + hits;
  }

  @Unguarded
  String describe() {
    return user;
  }

  static class Registry {
    private final List<Session> sessions = new ArrayList<>();

    Registry(Session first) {
      sessions.add(first);
    }

    void add(Session session) {
      sessions.add(session);
    }

    int size() {
      return sessions.size();
    }
  }
}
