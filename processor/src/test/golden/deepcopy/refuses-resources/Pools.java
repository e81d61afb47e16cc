package table;

import dev.latchwork.DeepCopy;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.io.Writer;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.channels.Channel;
import java.nio.channels.Selector;
import java.nio.file.FileSystem;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/** Pools, threads and connections. */
@DeepCopy
class Pools {
  Executor executor;
  CompletionService<String> completionService;
  Thread thread;
  ThreadGroup threadGroup;
  ThreadFactory threadFactory;
  ForkJoinTask<String> forkJoinTask;
  Timer timer;
  TimerTask timerTask;
  InputStream inputStream;
  OutputStream outputStream;
  Reader reader;
  Writer writer;
  RandomAccessFile randomAccessFile;
  Channel channel;
  Selector selector;
  FileSystem fileSystem;
  WatchService watchService;
  Socket socket;
  ServerSocket serverSocket;
  DatagramSocket datagramSocket;
  HttpClient httpClient;
  URLConnection uRLConnection;
  Connection connection;
  Statement statement;
  ResultSet resultSet;
  DataSource dataSource;
  Process process;
  ClassLoader classLoader;
  AutoCloseable autoCloseable;
}
