package dev.latchwork.frameworks.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.frameworks.LastCopy;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HibernateTest {
  private static final Logger LOG = Logger.getLogger("org.hibernate");
  private static SessionFactory sessions;
  private Long emma;

  @BeforeAll
  static void open() {
    LOG.setLevel(Level.WARNING);
    sessions =
        new Configuration()
            .addAnnotatedClasses(Book.class, GuardedBook.class)
            .addAnnotatedClasses(Shelf.class, GuardedShelf.class)
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:books")
            .setProperty("hibernate.hbm2ddl.auto", "create-drop")
            .buildSessionFactory();
  }

  @AfterAll
  static void close() {
    sessions.close();
  }

  @BeforeEach
  void store() {
    GuardedShelf novels = new GuardedShelf();
    novels.setName("novels");
    novels.setWidth(80);
    GuardedBook book = new GuardedBook("Emma", novels);
    book.add(1);
    sessions.inTransaction(
        session -> {
          session.persist(novels);
          session.persist(book);
        });
    emma = book.getId();
  }

  @AfterEach
  void forget() {
    sessions.inTransaction(
        session -> {
          Book book = session.find(Book.class, emma);
          session.remove(book);
          session.remove(book.getShelf());
        });
  }

  @Test
  void whatIsLoadedIsGuarded() {
    Book found = sessions.fromTransaction(session -> session.find(Book.class, emma));
    Book queried =
        sessions.fromTransaction(
            session -> session.createNamedQuery("in stock", Book.class).getSingleResult());
    assertThat(found).isInstanceOf(GuardedBook.class);
    assertThat(queried).isInstanceOf(GuardedBook.class);
  }

  @Test
  void theLastCopyIsSoldOnce() {
    Book book = sessions.fromTransaction(session -> session.find(Book.class, emma));
    LastCopy carrier = new LastCopy();
    assertThat(carrier.sell("Emma", title -> book.sellTo(carrier))).containsExactly("Emma");
  }

  @Test
  @SuppressWarnings("LW161")
  void withoutTheLockItIsSoldTwice() {
    Book bare = new Book("Emma", null) {};
    bare.add(1);
    LastCopy carrier = new LastCopy();
    assertThat(carrier.sell("Emma", title -> bare.sellTo(carrier))).containsExactly("Emma", "Emma");
  }

  @Test
  void changesAreStored() {
    sessions.inTransaction(
        session -> {
          Book book = session.find(Book.class, emma);
          book.add(5);
          book.getShelf().widen(20);
        });
    sessions.inTransaction(
        session -> {
          Book book = session.find(Book.class, emma);
          assertThat(book.getCopies()).isEqualTo(6);
          assertThat(book.getShelf().getWidth()).isEqualTo(100);
        });
  }

  @Test
  void whatIsMergedIsGuarded() {
    Book detached = sessions.fromTransaction(session -> session.find(Book.class, emma));
    detached.add(5);
    Book merged = sessions.fromTransaction(session -> session.merge(detached));
    assertThat(merged).isInstanceOf(GuardedBook.class).isNotSameAs(detached);
    assertThat(merged.getCopies()).isEqualTo(6);
  }

  @Test
  void lazyProxiesGoThroughTheLock() {
    sessions.inTransaction(
        session -> {
          Shelf shelf = session.find(Book.class, emma).getShelf();
          assertThat(Hibernate.isInitialized(shelf)).isFalse();
          assertThat(shelf.getWidth()).isEqualTo(80);
          assertThat(Hibernate.unproxy(shelf)).isInstanceOf(GuardedShelf.class);
          GuardedBook reference = session.getReference(GuardedBook.class, emma);
          assertThat(reference.getCopies()).isEqualTo(1);
        });
  }
}
