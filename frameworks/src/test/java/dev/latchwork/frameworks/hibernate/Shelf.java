package dev.latchwork.frameworks.hibernate;

import dev.latchwork.Guarded;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that Hibernate reads and writes through getters and setters. */
@Entity
@Access(AccessType.PROPERTY)
@Guarded(open = true)
public abstract class Shelf {
  private String name;
  private int width;

  @Id
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getWidth() {
    return width;
  }

  public void setWidth(int width) {
    this.width = width;
  }

  public void widen(int by) {
    width += by;
  }
}
