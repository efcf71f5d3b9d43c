import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What waiting costs: CPU time for each millisecond of a loop that only asks, for each look after a
 * sleep, and for each run of a job with nothing to do.
 */
public class Waits {
  public static void main(String[] args) throws Exception {
    Operations.measure("busy-wait-millisecond", 100, -1, () -> spin(100), null);
    Operations.measure("latch-wait-millisecond", 100, -1, () -> await(100), null);
    Operations.measure(
        "sleep-look",
        200,
        -1,
        () -> {
          for (var looks = 0; looks < 200; looks++) {
            Thread.sleep(1);
          }
        },
        null);
    Operations.measure("empty-run", 200, -1, () -> runs(200), null);
    System.exit(0);
  }

  private static void spin(int millis) throws Exception {
    var done = new AtomicBoolean();
    after(millis, () -> done.set(true));
    while (!done.get()) {
      Thread.onSpinWait();
    }
  }

  private static void await(int millis) throws Exception {
    var done = new CountDownLatch(1);
    after(millis, done::countDown);
    done.await();
  }

  private static void after(int millis, Runnable then) {
    new Thread(
            () -> {
              try {
                Thread.sleep(millis);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              then.run();
            })
        .start();
  }

  private static void runs(int times) throws Exception {
    var left = new CountDownLatch(times);
    var scheduler = Executors.newSingleThreadScheduledExecutor();
    scheduler.scheduleAtFixedRate(left::countDown, 1, 1, TimeUnit.MILLISECONDS);
    left.await();
    scheduler.shutdownNow();
  }
}
