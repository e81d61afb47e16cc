package dev.latchwork.sample;

import dev.latchwork.sample.FileTree.FoundFile;
import dev.latchwork.sample.PairComparer.Names;
import dev.latchwork.sample.Progress.Stage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The whole search.
 *
 * @param root the folder to search
 * @param skip the names of folders to leave out, at any depth below the root
 * @param similarity the least similarity, from 0 to 1, of two texts that are nearly the same
 * @param where configures the pool that compares texts, for instance to use a {@code cluster(..)}
 */
record Search(
    Path root,
    Set<String> skip,
    double similarity,
    Progress progress,
    UnaryOperator<PairComparerPool.Builder> where) {

  Findings run() throws InterruptedException {
    long start = System.nanoTime();
    GuardedCatalogue catalogue = new GuardedCatalogue();
    FileTree tree = new FileTree(root, skip, catalogue).walk();
    long walked = System.nanoTime();
    List<Path> distinct = hashCandidates(tree.files(), catalogue);
    Duration hashing = since(walked);
    try (var pool = TextComparerPool.open(new TextComparer(catalogue))) {
      Stage stage = new Stage("Sketching texts", distinct.size(), GuardedCatalogue::getSketched);
      List<Sketch> sketches = progress.follow(stage, pool.sketchAllAsync(distinct), catalogue);
      List<NearDuplicate> near = compare(sketches, catalogue);
      return new Findings(
          catalogue.deepCopy(), tree.skipped(), sketches, near, hashing, since(start));
    }
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  /**
   * Hashes only files that have the same size as another file: other files cannot have duplicates,
   * and reading files is what takes the time.
   *
   * @return one file for each content
   */
  private List<Path> hashCandidates(List<FoundFile> files, GuardedCatalogue catalogue)
      throws InterruptedException {
    List<Path> distinct = new ArrayList<>();
    List<Path> candidates = new ArrayList<>();
    for (List<FoundFile> sameSize : bySize(files).values()) {
      if (sameSize.size() == 1) {
        catalogue.settle(Fate.ONLY_ONE_OF_ITS_SIZE);
      }
      sameSize.forEach(f -> (sameSize.size() == 1 ? distinct : candidates).add(f.path()));
    }
    try (var pool = FileHasherPool.open(new FileHasher(catalogue))) {
      Stage stage = new Stage("Hashing files", catalogue.getSeen(), GuardedCatalogue::settled);
      progress.follow(stage, pool.hashAllAsync(candidates), catalogue);
    }
    for (Map.Entry<Content, List<Path>> content : catalogue) {
      distinct.add(content.getValue().stream().sorted().findFirst().orElseThrow());
    }
    distinct.sort(null);
    return distinct;
  }

  private static Map<Long, List<FoundFile>> bySize(List<FoundFile> files) {
    return files.stream()
        .collect(Collectors.groupingBy(FoundFile::size, LinkedHashMap::new, Collectors.toList()));
  }

  private List<NearDuplicate> compare(List<Sketch> sketches, GuardedCatalogue catalogue)
      throws InterruptedException {
    List<Sketch.OfText> texts =
        sketches.stream()
            .filter(Sketch.OfText.class::isInstance)
            .map(Sketch.OfText.class::cast)
            .toList();
    List<LikelyPairs.Pair> pairs = List.copyOf(LikelyPairs.of(texts, similarity));
    List<NearDuplicate> near = new ArrayList<>();
    try (var pool = where.apply(PairComparerPool.builder()).build()) {
      for (var outcome : pool.similarityOutcomes(pairs.stream().map(Names::of).toList())) {
        LikelyPairs.Pair pair = pairs.get(outcome.index());
        Double value = outcome.value();
        if (outcome.failure() != null) {
          note(pair, outcome.failure(), catalogue);
        } else if (value != null && value >= similarity) {
          near.add(new NearDuplicate(pair, value));
        }
      }
    }
    near.sort(null);
    return near;
  }

  /** Notes why a pair could not be compared, for instance because a file has been deleted. */
  private static void note(LikelyPairs.Pair pair, Throwable failure, GuardedCatalogue catalogue) {
    String file = failure instanceof FileSystemException f ? f.getFile() : null;
    Path path = file == null ? pair.first() : Path.of(file);
    IOException e = failure instanceof IOException io ? io : new IOException(failure.toString());
    catalogue.note(Problem.of(path, e));
  }
}
