package dev.latchwork.frameworks.hibernate;

import dev.latchwork.Guarded;
import dev.latchwork.frameworks.Carrier;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "books")
@NamedQuery(name = "in stock", query = "from Book where copies > 0")
@Guarded(open = true)
public abstract class Book {
  @Id @GeneratedValue private Long id;
  @Version private long version;
  private String title;
  private int copies;

  @ManyToOne(fetch = FetchType.LAZY)
  private Shelf shelf;

  protected Book() {}

  Book(String title, Shelf shelf) {
    this.title = title;
    this.shelf = shelf;
  }

  public Long getId() {
    return id;
  }

  public int getCopies() {
    return copies;
  }

  public Shelf getShelf() {
    return shelf;
  }

  public void add(int number) {
    copies += number;
  }

  public boolean sellTo(Carrier carrier) {
    int left = copies;
    if (left == 0) {
      return false;
    }
    carrier.send(title);
    copies = left - 1;
    return true;
  }
}
