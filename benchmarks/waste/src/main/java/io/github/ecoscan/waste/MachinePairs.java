package io.github.ecoscan.waste;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Waste on files, threads and heavy objects. */
public final class MachinePairs {
  private MachinePairs() {}

  /** Reads n bytes of a file one by one. */
  @Measures("unbuffered-byte-io")
  public static class ByteByByte extends SizedPair {
    private Path file;

    @Override
    void prepare() throws IOException {
      file = Files.createTempFile("ecoscan", ".bytes");
      Files.write(file, new byte[n]);
    }

    /** Leaves no file. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
      Files.delete(file);
    }

    @Override
    Object waste() throws IOException {
      try (var in = new FileInputStream(file.toFile())) {
        return sum(in);
      }
    }

    @Override
    Object save() throws IOException {
      try (var in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
        return sum(in);
      }
    }

    private static int sum(InputStream in) throws IOException {
      var count = 0;
      while (in.read() >= 0) {
        count++;
      }
      return count;
    }
  }

  /** Counts the lines of a file of n. */
  @Measures("load-whole-file")
  public static class WholeFile extends SizedPair {
    private Path file;

    @Override
    void prepare() throws IOException {
      file = Files.createTempFile("ecoscan", ".lines");
      Files.writeString(file, "a line of some forty characters, no more\n".repeat(n));
    }

    /** Leaves no file. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
      Files.delete(file);
    }

    @Override
    Object waste() throws IOException {
      return Files.readAllLines(file).stream().filter(line -> line.startsWith("a")).count();
    }

    @Override
    Object save() throws IOException {
      try (var lines = Files.lines(file)) {
        return lines.filter(line -> line.startsWith("a")).count();
      }
    }
  }

  /** n short lines in a file that is new each time: to truncate one may make the disk write. */
  abstract static class NewFile extends SizedPair {
    static final String LINE = "a line of some forty characters, no more\n";
    private Path folder;

    @Override
    void prepare() throws IOException {
      folder = Files.createTempDirectory("ecoscan");
    }

    /** Leaves no folder. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
      Files.delete(folder);
    }

    final Path file() {
      return folder.resolve("lines");
    }

    final long sizeOnceDeleted(Path file) throws IOException {
      var size = Files.size(file);
      Files.delete(file);
      return size;
    }

    final long writtenAtOnce() throws IOException {
      var file = file();
      try (var out = Files.newBufferedWriter(file)) {
        for (var i = 0; i < n; i++) {
          out.write(LINE);
        }
      }
      return sizeOnceDeleted(file);
    }
  }

  /** Writes n short lines to a file. */
  @Measures("flush-per-record")
  public static class FlushPerRecord extends NewFile {
    @Override
    Object waste() throws IOException {
      var file = file();
      try (var out = Files.newBufferedWriter(file)) {
        for (var i = 0; i < n; i++) {
          out.write(LINE);
          out.flush();
        }
      }
      return sizeOnceDeleted(file);
    }

    @Override
    Object save() throws IOException {
      return writtenAtOnce();
    }
  }

  /** Appends n short lines to a file. */
  @Measures("open-close-in-loop")
  public static class OpenPerRecord extends NewFile {
    @Override
    Object waste() throws IOException {
      var file = file();
      for (var i = 0; i < n; i++) {
        Files.writeString(file, LINE, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
      return sizeOnceDeleted(file);
    }

    @Override
    Object save() throws IOException {
      return writtenAtOnce();
    }
  }

  /** Writes a small map as JSON; the compiler needs long for what a mapper is made of. */
  @Warmup(iterations = 20, time = 500, timeUnit = TimeUnit.MILLISECONDS)
  @Measures("serializer-per-call")
  public static class MapperPerCall extends Pair {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private Map<String, Integer> value = Map.of("count", 42);

    @Override
    Object waste() throws IOException {
      return new ObjectMapper().writeValueAsString(value);
    }

    @Override
    Object save() throws IOException {
      return MAPPER.writeValueAsString(value);
    }
  }

  /** Rolls a die; the result is whether it lies within its bounds. */
  @Measures("random-per-call")
  public static class RandomPerCall extends Pair {
    @Override
    Object waste() {
      return isRoll(new Random().nextInt(6));
    }

    @Override
    Object save() {
      return isRoll(ThreadLocalRandom.current().nextInt(6));
    }

    private static boolean isRoll(int roll) {
      return roll >= 0 && roll < 6;
    }
  }

  /** Runs one small task. */
  @Measures("executor-or-thread-per-task")
  public static class ExecutorPerTask extends Pair {
    private final Callable<Integer> task = () -> 42;
    private ExecutorService shared;

    @Override
    void prepare() {
      shared = Executors.newFixedThreadPool(2);
    }

    /** Stops the threads. */
    @TearDown(Level.Trial)
    public void shutDown() {
      shared.shutdownNow();
    }

    @Override
    Object waste() throws Exception {
      var own = Executors.newFixedThreadPool(2);
      try {
        return own.submit(task).get();
      } finally {
        own.shutdown();
      }
    }

    @Override
    Object save() throws Exception {
      return shared.submit(task).get();
    }
  }

  /** Decodes n short texts. */
  @Measures("loop-invariant-expensive-call")
  public static class InvariantLookup extends SizedPair {
    private byte[] bytes = "text".getBytes(Charset.forName("ISO-8859-15"));

    @Override
    Object waste() {
      var length = 0;
      for (var i = 0; i < n; i++) {
        length += new String(bytes, Charset.forName("ISO-8859-15")).length();
      }
      return length;
    }

    @Override
    Object save() {
      var charset = Charset.forName("ISO-8859-15");
      var length = 0;
      for (var i = 0; i < n; i++) {
        length += new String(bytes, charset).length();
      }
      return length;
    }
  }

  /** Hashes n short texts. */
  @Measures("loop-invariant-expensive-call")
  public static class DigestLookup extends SizedPair {
    private byte[] bytes = {1, 2, 3};

    @Override
    Object waste() throws Exception {
      var last = new byte[0];
      for (var i = 0; i < n; i++) {
        last = MessageDigest.getInstance("SHA-256").digest(bytes);
      }
      return last;
    }

    @Override
    Object save() throws Exception {
      var digest = MessageDigest.getInstance("SHA-256");
      var last = new byte[0];
      for (var i = 0; i < n; i++) {
        last = digest.digest(bytes);
      }
      return last;
    }
  }
}
