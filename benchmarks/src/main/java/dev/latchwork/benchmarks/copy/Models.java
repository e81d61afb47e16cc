package dev.latchwork.benchmarks.copy;

import dev.latchwork.DeepCopy;
import dev.latchwork.DeepCopy.Shape;
import java.io.Serializable;
import java.util.ArrayList;

/**
 * The classes of the copied objects. Fields are public and constructors have no parameters, because
 * all contenders support such classes. Some classes exist twice: the class whose name begins with
 * {@code Tree} promises that its objects form a tree, and the other does not.
 */
final class Models {
  private Models() {}

  @DeepCopy
  public static final class Flat implements Serializable {
    private static final long serialVersionUID = 1;
    public long id;
    public int count;
    public double price;
    public boolean open;
    public String name;
    public String owner;
    public Integer rating;
  }

  @DeepCopy(shape = Shape.TREE)
  public static final class Samples implements Serializable {
    private static final long serialVersionUID = 1;
    public long[] times;
    public double[] values;
    public byte[] flags;
    public int[][] grid;
  }

  @DeepCopy
  public static final class Line implements Serializable {
    private static final long serialVersionUID = 1;
    public String article;
    public int count;
    public long cents;
  }

  @DeepCopy
  public static final class Customer implements Serializable {
    private static final long serialVersionUID = 1;
    public String name;
    public String city;
  }

  @DeepCopy(shape = Shape.TREE)
  public static final class TreeOrder implements Serializable {
    private static final long serialVersionUID = 1;
    public String id;
    public Customer customer;
    public ArrayList<Line> lines = new ArrayList<>();
  }

  @DeepCopy
  public static final class Order implements Serializable {
    private static final long serialVersionUID = 1;
    public String id;
    public Customer customer;
    public ArrayList<Line> lines = new ArrayList<>();
  }

  public sealed interface TreeTerm extends Serializable permits TreeSum, TreeValue {}

  @DeepCopy(shape = Shape.TREE)
  public static final class TreeSum implements TreeTerm {
    private static final long serialVersionUID = 1;
    public TreeTerm left;
    public TreeTerm right;
  }

  @DeepCopy(shape = Shape.TREE)
  public static final class TreeValue implements TreeTerm {
    private static final long serialVersionUID = 1;
    public long value;
  }

  public sealed interface Term extends Serializable permits Sum, Value {}

  @DeepCopy
  public static final class Sum implements Term {
    private static final long serialVersionUID = 1;
    public Term left;
    public Term right;
  }

  @DeepCopy
  public static final class Value implements Term {
    private static final long serialVersionUID = 1;
    public long value;
  }

  @DeepCopy
  public static final class Catalogue implements Serializable {
    private static final long serialVersionUID = 1;
    public ArrayList<Product> products = new ArrayList<>();
  }

  @DeepCopy
  public static final class Product implements Serializable {
    private static final long serialVersionUID = 1;
    public String name;
    public Supplier supplier;
  }

  @DeepCopy
  public static final class Supplier implements Serializable {
    private static final long serialVersionUID = 1;
    public String name;
    public int rating;
  }

  @DeepCopy
  public static final class Department implements Serializable {
    private static final long serialVersionUID = 1;
    public String name;
    public ArrayList<Employee> staff = new ArrayList<>();
  }

  @DeepCopy
  public static final class Employee implements Serializable {
    private static final long serialVersionUID = 1;
    public String name;
    public Department department;
  }

  @DeepCopy(shape = Shape.TREE)
  public static final class TreeLink implements Serializable {
    private static final long serialVersionUID = 1;
    public long value;
    public TreeLink next;
  }

  @DeepCopy
  public static final class Link implements Serializable {
    private static final long serialVersionUID = 1;
    public long value;
    public Link next;
  }
}
