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
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Hand-written copy methods, as the lower limit. Their author knew which objects can be reached
 * twice, and so they remember the copies of these objects only. They assume that chains and trees
 * have no aliases, even where the generated copiers have to expect some.
 */
final class ByHand {
  private ByHand() {}

  static Flat flat(Flat flat) {
    Flat copy = new Flat();
    copy.id = flat.id;
    copy.count = flat.count;
    copy.price = flat.price;
    copy.open = flat.open;
    copy.name = flat.name;
    copy.owner = flat.owner;
    copy.rating = flat.rating;
    return copy;
  }

  static Samples samples(Samples samples) {
    Samples copy = new Samples();
    copy.times = samples.times.clone();
    copy.values = samples.values.clone();
    copy.flags = samples.flags.clone();
    copy.grid = samples.grid.clone();
    for (int i = 0; i < copy.grid.length; i++) {
      copy.grid[i] = copy.grid[i].clone();
    }
    return copy;
  }

  static TreeOrder treeOrder(TreeOrder order) {
    TreeOrder copy = new TreeOrder();
    copy.id = order.id;
    copy.customer = customer(order.customer);
    copy.lines = new ArrayList<>(order.lines);
    copy.lines.replaceAll(ByHand::line);
    return copy;
  }

  static Order order(Order order) {
    Order copy = new Order();
    copy.id = order.id;
    copy.customer = customer(order.customer);
    copy.lines = new ArrayList<>(order.lines);
    copy.lines.replaceAll(ByHand::line);
    return copy;
  }

  private static Customer customer(Customer customer) {
    Customer copy = new Customer();
    copy.name = customer.name;
    copy.city = customer.city;
    return copy;
  }

  private static Line line(Line line) {
    Line copy = new Line();
    copy.article = line.article;
    copy.count = line.count;
    copy.cents = line.cents;
    return copy;
  }

  static TreeSum treeSum(TreeSum sum) {
    TreeSum copy = new TreeSum();
    copy.left = treeTerm(sum.left);
    copy.right = treeTerm(sum.right);
    return copy;
  }

  private static TreeTerm treeTerm(TreeTerm term) {
    if (term instanceof TreeSum sum) {
      return treeSum(sum);
    }
    TreeValue copy = new TreeValue();
    copy.value = ((TreeValue) term).value;
    return copy;
  }

  static Sum sum(Sum sum) {
    Sum copy = new Sum();
    copy.left = term(sum.left);
    copy.right = term(sum.right);
    return copy;
  }

  private static Term term(Term term) {
    if (term instanceof Sum sum) {
      return sum(sum);
    }
    Value copy = new Value();
    copy.value = ((Value) term).value;
    return copy;
  }

  static Catalogue catalogue(Catalogue catalogue) {
    Map<Supplier, Supplier> suppliers = new IdentityHashMap<>();
    Catalogue copy = new Catalogue();
    copy.products = new ArrayList<>(catalogue.products);
    copy.products.replaceAll(
        product -> {
          Product other = new Product();
          other.name = product.name;
          other.supplier = suppliers.computeIfAbsent(product.supplier, ByHand::supplier);
          return other;
        });
    return copy;
  }

  private static Supplier supplier(Supplier supplier) {
    Supplier copy = new Supplier();
    copy.name = supplier.name;
    copy.rating = supplier.rating;
    return copy;
  }

  static Department department(Department department) {
    Department copy = new Department();
    copy.name = department.name;
    copy.staff = new ArrayList<>(department.staff);
    copy.staff.replaceAll(
        employee -> {
          Employee other = new Employee();
          other.name = employee.name;
          other.department = copy;
          return other;
        });
    return copy;
  }

  static TreeLink treeChain(TreeLink first) {
    TreeLink head = new TreeLink();
    TreeLink last = head;
    for (TreeLink link = first; link != null; link = link.next) {
      TreeLink copy = new TreeLink();
      copy.value = link.value;
      last.next = copy;
      last = copy;
    }
    return head.next;
  }

  static Link chain(Link first) {
    Link head = new Link();
    Link last = head;
    for (Link link = first; link != null; link = link.next) {
      Link copy = new Link();
      copy.value = link.value;
      last.next = copy;
      last = copy;
    }
    return head.next;
  }
}
