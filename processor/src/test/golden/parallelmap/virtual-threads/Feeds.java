package news;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import dev.latchwork.Workload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Waits on virtual threads, since the release has them; one form is all that is asked for. */
class Feeds {
  private final HttpClient client = HttpClient.newHttpClient();

  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  String read(URI feed) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(feed).build(), BodyHandlers.ofString()).body();
  }
}
