package io.github.ecoscan.cli;

import io.github.ecoscan.engine.Progress;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Text;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** One line on a terminal that says how far a long scan is, and goes away. */
final class ProgressLine implements Progress {
  private static final long FIRST_NANOS = 2_000_000_000L;
  private static final long PAUSE_NANOS = 200_000_000L;

  private final PrintWriter err;
  private final Messages messages;
  private final LongSupplier clock;
  private long next;
  private int width;

  ProgressLine(PrintWriter err, Messages messages, LongSupplier clock) {
    this.err = err;
    this.messages = messages;
    this.clock = clock;
    this.next = clock.getAsLong() + FIRST_NANOS;
  }

  /** Runs a scan that shows how far it is, if a person looks on: else no time goes by. */
  static ScanReport scan(ScanRequest request, PrintWriter err, Messages messages) {
    var line = new ProgressLine(err, messages, Terminal.isPresent() ? System::nanoTime : () -> 0L);
    try {
      return new Scan(line).run(request);
    } finally {
      line.clear();
    }
  }

  @Override
  public synchronized void analysed(int done, int all) {
    var now = clock.getAsLong();
    if (now - next < 0) {
      return;
    }
    next = now + PAUSE_NANOS;
    var text = messages.get("progress", done, all);
    err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
    err.flush();
    width = text.length();
  }

  @Override
  public void note(Text note) {
    say(note.in(messages.locale()));
  }

  @Override
  public void warn(Text warning) {
    say(messages.get("warning", warning.in(messages.locale())));
  }

  private synchronized void say(String line) {
    clear();
    err.println(line);
  }

  synchronized void clear() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
      width = 0;
    }
  }
}
