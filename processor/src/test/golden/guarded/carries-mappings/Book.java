package demo;

import dev.latchwork.Guarded;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** The generated class is an entity of the same hierarchy: in the same table, by the same query. */
@Entity
@Table(name = "books")
@NamedQuery(name = "all books")
@DiscriminatorValue("book")
@demo.Table(name = "what else is called so")
@Guarded(open = true)
abstract class Book {
  private Long id;

  @Id
  Long getId() {
    return id;
  }

  void setId(Long id) {
    this.id = id;
  }
}
