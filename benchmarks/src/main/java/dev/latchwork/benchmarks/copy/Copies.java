package dev.latchwork.benchmarks.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** All graphs of objects that are copied, and all ways to copy them. */
final class Copies {
  /** A graph, and the ways to copy it. */
  record Row(Supplier<Object> source, Map<String, Supplier<UnaryOperator<Object>>> copiers) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();

  Copies() {
    row("flat struct", Sources::flat, Models_FlatCopier::copy, ByHand::flat)
        .put("MapStruct", () -> typed(Mapping.INSTANCE::flat));
    row("primitive arrays, TREE", Sources::samples, Models_SamplesCopier::copy, ByHand::samples)
        .put("MapStruct", () -> typed(Mapping.INSTANCE::samples));
    for (int lines : new int[] {10, 1_000}) {
      tree(
              "order of " + lines + " lines, TREE",
              () -> Sources.treeOrder(lines),
              Models_TreeOrderCopier::copy,
              ByHand::treeOrder)
          .put("MapStruct", () -> typed(Mapping.INSTANCE::treeOrder));
    }
    tree(
        "sealed tree of 1,023 nodes, TREE",
        () -> Sources.treeSum(9),
        Models_TreeSumCopier::copy,
        ByHand::treeSum);
    for (int length : new int[] {1_000, 100_000}) {
      tree(
          "chain of %,d, TREE".formatted(length),
          () -> Sources.treeChain(length),
          Models_TreeLinkCopier::copy,
          ByHand::treeChain);
    }
    for (int lines : new int[] {10, 1_000}) {
      aliases(
          "order of " + lines + " lines",
          () -> Sources.order(lines),
          Models_OrderCopier::copy,
          ByHand::order);
    }
    aliases(
        "sealed tree of 1,023 nodes", () -> Sources.sum(9), Models_SumCopier::copy, ByHand::sum);
    aliases(
        "shared DAG of 110",
        () -> Sources.catalogue(100),
        Models_CatalogueCopier::copy,
        ByHand::catalogue);
    aliases(
        "cycles of 101",
        () -> Sources.department(100),
        Models_DepartmentCopier::copy,
        ByHand::department);
    for (int length : new int[] {1_000, 100_000}) {
      aliases(
          "chain of %,d".formatted(length),
          () -> Sources.chain(length),
          Models_LinkCopier::copy,
          ByHand::chain);
    }
  }

  Row row(String name) {
    return rows.get(name);
  }

  /** Returns every way to copy every graph, as {@code row/contender}. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    rows.forEach((name, row) -> row.copiers.keySet().forEach(c -> all.add(name + "/" + c)));
    return all;
  }

  /** Returns what is wrong with a way to copy, if anything. */
  Optional<String> fault(String row, String contender) {
    try {
      Object source = row(row).source.get();
      UnaryOperator<Object> copier = row(row).copiers.get(contender).get();
      return SameGraph.difference(source, copier.apply(source));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Optional.of(overflows(e) ? "overflows the stack" : e.getClass().getSimpleName());
    }
  }

  private static boolean overflows(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StackOverflowError) {
        return true;
      }
    }
    return false;
  }

  private <T> Map<String, Supplier<UnaryOperator<Object>>> row(
      String name, Supplier<T> source, UnaryOperator<T> ours, UnaryOperator<T> byHand) {
    Map<String, Supplier<UnaryOperator<Object>>> copiers = tree(name, source, ours, byHand);
    copiers.putAll(keepingAliases());
    return copiers;
  }

  private <T> Map<String, Supplier<UnaryOperator<Object>>> tree(
      String name, Supplier<T> source, UnaryOperator<T> ours, UnaryOperator<T> byHand) {
    Map<String, Supplier<UnaryOperator<Object>>> copiers = new LinkedHashMap<>();
    copiers.put("ours", () -> typed(ours));
    copiers.put("by hand", () -> typed(byHand));
    copiers.put("Kryo", () -> Peers.kryo(false));
    copiers.put("Fory", () -> Peers.fory(false));
    rows.put(name, new Row(source::get, copiers));
    return copiers;
  }

  private <T> void aliases(
      String name, Supplier<T> source, UnaryOperator<T> ours, UnaryOperator<T> byHand) {
    Map<String, Supplier<UnaryOperator<Object>>> copiers = new LinkedHashMap<>();
    copiers.put("ours", () -> typed(ours));
    copiers.put("by hand", () -> typed(byHand));
    copiers.putAll(keepingAliases());
    rows.put(name, new Row(source::get, copiers));
  }

  private static Map<String, Supplier<UnaryOperator<Object>>> keepingAliases() {
    Map<String, Supplier<UnaryOperator<Object>>> peers = new LinkedHashMap<>();
    peers.put("Kryo, references", () -> Peers.kryo(true));
    peers.put("Fory, references", () -> Peers.fory(true));
    peers.put("cloning", Peers::cloning);
    peers.put("Java serialization", () -> Peers::serialization);
    return peers;
  }

  /** The cast cannot fail, because all copiers in a row copy objects of the same type. */
  @SuppressWarnings("unchecked")
  private static <T> UnaryOperator<Object> typed(UnaryOperator<T> copier) {
    return source -> copier.apply((T) source);
  }
}
