package io.github.ecoscan.engine;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Does the same for many files, on all workers.
 *
 * @param threads how many workers there are, at least 1
 */
record Workers(int threads) {
  /** Deeply nested sources need deep recursion; only what is used is ever backed by memory. */
  private static final long STACK_BYTES = 512L << 20;

  /**
   * Does a task for each number from 0 on, in any order.
   *
   * @param maker makes what does it; called once by each worker
   * @throws IllegalStateException when a task throws anything, which ends the others
   */
  void run(int count, Supplier<IntConsumer> maker) {
    var next = new AtomicInteger();
    var defect = new AtomicReference<Throwable>();
    Runnable work =
        () -> {
          var task = maker.get();
          for (var i = next.getAndIncrement();
              i < count && defect.get() == null;
              i = next.getAndIncrement()) {
            task.accept(i);
          }
        };
    var started = new ArrayList<Thread>();
    for (var i = 0; i < Math.min(threads, Math.max(1, count)); i++) {
      var worker = new Thread(null, work, "ecoscan-" + i, STACK_BYTES);
      worker.setDaemon(true);
      worker.setUncaughtExceptionHandler((thread, thrown) -> defect.compareAndSet(null, thrown));
      worker.start();
      started.add(worker);
    }
    started.forEach(Workers::join);
    if (defect.get() != null) {
      throw new IllegalStateException("ecoscan failed: " + defect.get(), defect.get());
    }
  }

  private static void join(Thread worker) {
    var interrupted = false;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
