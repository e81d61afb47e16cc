package web;

import dev.latchwork.ParallelMap;
import dev.latchwork.Workload;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/** Loads on threads that wait, parses on threads that compute. */
public class Crawler {
  public record Page(URI address, String text) {}

  @ParallelMap(workload = Workload.IO, parallelism = 20)
  protected Page load(URI address, int retries) throws IOException, InterruptedException {
    try (var in = address.toURL().openStream()) {
      return new Page(address, new String(in.readAllBytes()));
    }
  }

  @ParallelMap(name = "parsed")
  public static URI parse(String address) throws URISyntaxException {
    return new URI(address);
  }
}
