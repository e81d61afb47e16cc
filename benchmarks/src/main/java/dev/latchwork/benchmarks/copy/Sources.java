package dev.latchwork.benchmarks.copy;

import dev.latchwork.benchmarks.copy.Models.Catalogue;
import dev.latchwork.benchmarks.copy.Models.Customer;
import dev.latchwork.benchmarks.copy.Models.Department;
import dev.latchwork.benchmarks.copy.Models.Employee;
import dev.latchwork.benchmarks.copy.Models.Flat;
import dev.latchwork.benchmarks.copy.Models.Line;
import dev.latchwork.benchmarks.copy.Models.Link;
import dev.latchwork.benchmarks.copy.Models.Order;
import dev.latchwork.benchmarks.copy.Models.Product;
import dev.latchwork.benchmarks.copy.Models.Samples;
import dev.latchwork.benchmarks.copy.Models.Sum;
import dev.latchwork.benchmarks.copy.Models.Supplier;
import dev.latchwork.benchmarks.copy.Models.Term;
import dev.latchwork.benchmarks.copy.Models.TreeLink;
import dev.latchwork.benchmarks.copy.Models.TreeOrder;
import dev.latchwork.benchmarks.copy.Models.TreeSum;
import dev.latchwork.benchmarks.copy.Models.TreeTerm;
import dev.latchwork.benchmarks.copy.Models.TreeValue;
import dev.latchwork.benchmarks.copy.Models.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Creates the objects that are copied. */
final class Sources {
  private Sources() {}

  static Flat flat() {
    Flat flat = new Flat();
    flat.id = 4711;
    flat.count = 3;
    flat.price = 9.99;
    flat.open = true;
    flat.name = "name";
    flat.owner = "owner";
    flat.rating = 1_000;
    return flat;
  }

  static Samples samples() {
    Random random = new Random(1);
    Samples samples = new Samples();
    samples.times = random.longs(1_000).toArray();
    samples.values = random.doubles(1_000).toArray();
    samples.flags = new byte[4_096];
    random.nextBytes(samples.flags);
    samples.grid = new int[10][];
    for (int i = 0; i < 10; i++) {
      samples.grid[i] = random.ints(100).toArray();
    }
    return samples;
  }

  static TreeOrder treeOrder(int lines) {
    TreeOrder order = new TreeOrder();
    order.id = "order";
    order.customer = customer();
    order.lines.addAll(lines(lines));
    return order;
  }

  static Order order(int lines) {
    Order order = new Order();
    order.id = "order";
    order.customer = customer();
    order.lines.addAll(lines(lines));
    return order;
  }

  private static Customer customer() {
    Customer customer = new Customer();
    customer.name = "Ada";
    customer.city = "London";
    return customer;
  }

  private static List<Line> lines(int count) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Line line = new Line();
      line.article = "article " + i;
      line.count = i;
      line.cents = 100 * i;
      lines.add(line);
    }
    return lines;
  }

  static TreeSum treeSum(int depth) {
    TreeSum sum = new TreeSum();
    sum.left = treeTerm(depth - 1);
    sum.right = treeTerm(depth - 1);
    return sum;
  }

  private static TreeTerm treeTerm(int depth) {
    if (depth == 0) {
      TreeValue value = new TreeValue();
      value.value = 42;
      return value;
    }
    return treeSum(depth);
  }

  static Sum sum(int depth) {
    Sum sum = new Sum();
    sum.left = term(depth - 1);
    sum.right = term(depth - 1);
    return sum;
  }

  private static Term term(int depth) {
    if (depth == 0) {
      Value value = new Value();
      value.value = 42;
      return value;
    }
    return sum(depth);
  }

  /** Returns a catalogue whose products share ten suppliers. */
  static Catalogue catalogue(int products) {
    List<Supplier> suppliers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Supplier supplier = new Supplier();
      supplier.name = "supplier " + i;
      supplier.rating = i;
      suppliers.add(supplier);
    }
    Catalogue catalogue = new Catalogue();
    for (int i = 0; i < products; i++) {
      Product product = new Product();
      product.name = "product " + i;
      product.supplier = suppliers.get(i % 10);
      catalogue.products.add(product);
    }
    return catalogue;
  }

  /** Returns a department whose employees refer back to it. */
  static Department department(int staff) {
    Department department = new Department();
    department.name = "department";
    for (int i = 0; i < staff; i++) {
      Employee employee = new Employee();
      employee.name = "employee " + i;
      employee.department = department;
      department.staff.add(employee);
    }
    return department;
  }

  static TreeLink treeChain(int length) {
    TreeLink first = null;
    for (int i = 0; i < length; i++) {
      TreeLink link = new TreeLink();
      link.value = i;
      link.next = first;
      first = link;
    }
    return first;
  }

  static Link chain(int length) {
    Link first = null;
    for (int i = 0; i < length; i++) {
      Link link = new Link();
      link.value = i;
      link.next = first;
      first = link;
    }
    return first;
  }
}
