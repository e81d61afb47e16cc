package dev.latchwork.sample;

import com.hazelcast.core.HazelcastInstance;
import dev.latchwork.pools.Pool;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Runs the same search as {@link DuplicateFinder}, but three more JVMs on this machine compare the
 * texts.
 */
public final class ClusterDuplicateFinder {
  private static final int MEMBERS = 3;

  private ClusterDuplicateFinder() {}

  public static void main(String[] args) throws Exception {
    List<Integer> ports = freePorts(1 + MEMBERS);
    List<Process> members = new ArrayList<>();
    int status;
    try {
      for (int i = 1; i <= MEMBERS; i++) {
        members.add(start(ports.get(i), ports));
      }
      for (Process member : members) {
        awaitReady(member);
      }
      status = search(ports, args);
    } finally {
      members.forEach(Process::destroyForcibly);
    }
    if (status != CommandLine.ExitCode.OK) {
      System.exit(status);
    }
  }

  private static int search(List<Integer> ports, String[] args) {
    HazelcastInstance caller = ClusterMember.caller(ports);
    try {
      DuplicateFinder finder =
          new DuplicateFinder(
              System.out, System.err, pool -> pool.cluster(caller.getExecutorService("pairs")));
      CommandLine command = new CommandLine(finder);
      int status = command.execute(args);
      if (status == CommandLine.ExitCode.OK && !command.isUsageHelpRequested()) {
        System.out.printf("The texts were compared by %d other JVMs%n", MEMBERS);
      }
      return status;
    } finally {
      caller.shutdown();
    }
  }

  private static List<Integer> freePorts(int number) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }
    List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }

  private static Process start(int port, List<Integer> ports)
      throws IOException, URISyntaxException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx128m");
    command.add("-cp");
    // A member needs the mapped classes, the pool library and the cluster's own classes.
    command.add(
        Stream.of(home(ClusterMember.class), home(Pool.class), home(HazelcastInstance.class))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(ClusterMember.class.getName());
    command.add(Integer.toString(port));
    ports.forEach(p -> command.add(Integer.toString(p)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Returns the folder or jar that the class was loaded from. */
  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void awaitReady(Process member) throws IOException {
    BufferedReader output = member.inputReader();
    if (!ClusterMember.READY.equals(output.readLine())) {
      throw new IOException("a member of the cluster did not start");
    }
  }
}
