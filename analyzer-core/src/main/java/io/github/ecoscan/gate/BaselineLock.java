package io.github.ecoscan.gate;

import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Lets one run of a user on a machine at a time read and write a baseline: two that are for parts
 * of one project would each lose what the other adds. Held until the work is done, or the process
 * is gone.
 */
public final class BaselineLock {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long PAUSE_MILLIS = 20;
  private static final int NAME_BYTES = 8;

  private BaselineLock() {}

  /** What is done with a baseline. */
  public interface Work<T> {
    T run() throws IOException, GateException;
  }

  /**
   * Waits for a baseline to be free, and lets nobody else work on it meanwhile. Its folder is
   * created.
   *
   * @throws GateException when another run holds it for a minute
   */
  public static <T> T exclusively(Path baseline, Work<T> work) throws IOException, GateException {
    return exclusively(baseline, PATIENCE, work);
  }

  static <T> T exclusively(Path baseline, Duration patience, Work<T> work)
      throws IOException, GateException {
    var file = file(baseline);
    // the systems' locks are the whole process's, and gone as soon as any of its threads closes
    // the file; such a string is one and the same for all class loaders
    synchronized (file.toString().intern()) {
      try (var channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock(channel, baseline, patience);
        return work.run();
      }
    }
  }

  private static void lock(FileChannel channel, Path baseline, Duration patience)
      throws IOException, GateException {
    var end = System.nanoTime() + patience.toNanos();
    while (channel.tryLock() == null) {
      if (System.nanoTime() - end > 0) {
        throw new GateException(
            new Text(
                "another run is writing %s, and does not end.".formatted(baseline),
                "une autre exécution écrit %s, et n'en finit pas.".formatted(baseline)));
      }
      pause();
    }
  }

  /** Outside the project, where it may stay: to delete a locked file is to lock nothing. */
  static Path file(Path baseline) throws IOException {
    var target = baseline.toAbsolutePath();
    Files.createDirectories(target.getParent());
    var path = target.getParent().toRealPath().resolve(target.getFileName()).toString();
    var key = System.getProperty("user.name") + "\n" + path;
    return Path.of(System.getProperty("java.io.tmpdir"), "ecoscan-%s.lock".formatted(name(key)));
  }

  private static String name(String key) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }

  private static void pause() throws GateException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GateException(new Text("interrupted.", "interrompu."));
    }
  }
}
