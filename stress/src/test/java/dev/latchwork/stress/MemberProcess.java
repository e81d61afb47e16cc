package dev.latchwork.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A cluster member in its own JVM, which ends when this JVM ends. */
final class MemberProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  /**
   * @param place the index of the member's port in the network; the caller's index is 0
   */
  MemberProcess(Network network, int place, String classPath) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "dev.latchwork.stress.Member",
                network.name(),
                network.ports().get(place).toString()));
    network.ports().forEach(port -> command.add(port.toString()));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    output = process.inputReader();
  }

  /** Waits until the member has joined. */
  MemberProcess ready() throws IOException {
    assertThat(output.readLine()).isEqualTo(Member.READY);
    return this;
  }

  long pid() {
    return process.pid();
  }

  /** Kills the member with SIGKILL, so that it does not even shut down. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Tells the member to shut down normally, so that it hands its data over to the others. */
  void leave() throws IOException {
    process.outputWriter().write('\n');
    process.outputWriter().flush();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
