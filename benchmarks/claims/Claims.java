import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Claims that no JMH pair can settle: bytes of class files and the time to load them, methods too
 * long for the JIT compiler, collections of the whole heap, and virtual threads that wait. Prints
 * one line of JSON for each; flagged and advised hold one figure for each round.
 */
public class Claims {
  private static final int ROUNDS = 11;
  private static final int WARM_ROUNDS = 5;
  private static final int KEPT = 1_000_000;
  private static final int WAITING = 200;
  private static List<String> everywhere;
  private static int sink;

  /** What is timed. */
  interface Work {
    void run() throws Exception;
  }

  public static void main(String[] args) throws Exception {
    uncalledMethods();
    longMethods();
    staticList();
    if (Runtime.version().feature() >= 21) {
      virtualThreads();
    }
  }

  /** A class of twenty methods, with ten private ones more that nothing calls, and without. */
  private static void uncalledMethods() throws Exception {
    var without = compiled("Lean", methods(20, "static") + entry("m0(x)"));
    var with =
        compiled(
            "Lean",
            methods(20, "static") + entry("m0(x)") + methods(20, 30, "private static"));
    print(
        "uncalled-method-bytes",
        "bytes",
        List.of((double) with.length),
        List.of((double) without.length));
    compare(
        "uncalled-method-load",
        1000,
        () -> require(load(with) == 31),
        () -> require(load(without) == 31));
  }

  /** The same sums in one method of 8,363 bytes, or of 7,923, and in ten. */
  private static void longMethods() throws Exception {
    sums("method-over-8000-bytes", 760);
    sums("method-under-8000-bytes", 720);
  }

  private static void sums(String name, int statements) throws Exception {
    var one = new StringBuilder("private static int all(int x, int s) {");
    one.append(statements(0, statements)).append("return s; }");
    var length = statements / 10;
    var ten = new StringBuilder();
    for (var part = 0; part < 10; part++) {
      ten.append("private static int p" + part + "(int x, int s) {");
      ten.append(statements(part * length, (part + 1) * length)).append("return s; }");
    }
    ten.append("private static int all(int x, int s) {");
    for (var part = 0; part < 10; part++) {
      ten.append("s = p" + part + "(x, s);");
    }
    ten.append("return s; }");
    var whole = instance(compiled("Sum", one + entry("all(x, 0)")));
    var parts = instance(compiled("Sum", ten + entry("all(x, 0)")));
    require(whole.applyAsInt(42) == parts.applyAsInt(42));
    compare(
        name,
        5_000,
        () -> sink += whole.applyAsInt(sink),
        () -> sink += parts.applyAsInt(sink));
  }

  private static String statements(int from, int to) {
    // eleven bytes of bytecode each
    return IntStream.range(from, to)
        .mapToObj(i -> "s = s * 31 + (x ^ " + (i + 200) + ");")
        .collect(Collectors.joining());
  }

  /** A full collection with a million texts in a static list, and in one that a local holds. */
  private static void staticList() throws Exception {
    var held = texts();
    var flagged = new ArrayList<Double>();
    var advised = new ArrayList<Double>();
    for (var round = -WARM_ROUNDS; round < ROUNDS; round++) {
      everywhere = held;
      held = null;
      System.gc();
      var ofStatic = time(1, System::gc);
      held = everywhere;
      everywhere = null;
      System.gc();
      var ofLocal = time(1, System::gc);
      if (round >= 0) {
        flagged.add(ofStatic);
        advised.add(ofLocal);
      }
    }
    require(held.size() == KEPT);
    print("static-list-collection", "ns", flagged, advised);
  }

  private static List<String> texts() {
    return IntStream.range(0, KEPT)
        .mapToObj(i -> "text " + i)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** 200 virtual threads on one carrier, which each wait 5 ms holding a lock of their own. */
  private static void virtualThreads() throws Exception {
    compare(
        "lock-on-virtual-thread",
        1,
        () ->
            onVirtualThreads(
                () -> {
                  var own = new Object();
                  synchronized (own) {
                    Thread.sleep(5);
                  }
                }),
        () ->
            onVirtualThreads(
                () -> {
                  var own = new ReentrantLock();
                  own.lock();
                  try {
                    Thread.sleep(5);
                  } finally {
                    own.unlock();
                  }
                }));
  }

  private static void onVirtualThreads(Work work) throws Exception {
    // by reflection: on JDK 17 there are none
    var pool =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    var waiting =
        IntStream.range(0, WAITING)
            .mapToObj(
                i ->
                    pool.submit(
                        () -> {
                          work.run();
                          return i;
                        }))
            .toList();
    var sum = 0;
    for (var each : waiting) {
      sum += each.get();
    }
    pool.shutdown();
    require(sum == WAITING * (WAITING - 1) / 2);
  }

  private static void compare(String name, int times, Work flagged, Work advised) throws Exception {
    // until the compiler has done its part; by turns, so that both meet the same machine
    for (var warm = System.nanoTime(); System.nanoTime() - warm < 3_000_000_000L; ) {
      time(times, flagged);
      time(times, advised);
    }
    var ofFlagged = new ArrayList<Double>();
    var ofAdvised = new ArrayList<Double>();
    for (var round = 0; round < ROUNDS; round++) {
      ofFlagged.add(time(times, flagged));
      ofAdvised.add(time(times, advised));
    }
    print(name, "ns", ofFlagged, ofAdvised);
  }

  private static double time(int times, Work work) throws Exception {
    var start = System.nanoTime();
    for (var i = 0; i < times; i++) {
      work.run();
    }
    return (System.nanoTime() - start) / (double) times;
  }

  private static void print(String name, String unit, List<Double> flagged, List<Double> advised) {
    System.out.printf(
        "{\"pair\": \"%s\", \"unit\": \"%s\", \"flagged\": %s, \"advised\": %s}%n",
        name, unit, rounded(flagged), rounded(advised));
  }

  private static List<String> rounded(List<Double> values) {
    return values.stream().map(value -> String.format(Locale.ROOT, "%.1f", value)).toList();
  }

  private static String methods(int count, String modifiers) {
    return methods(0, count, modifiers);
  }

  private static String methods(int from, int to, String modifiers) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                modifiers
                    + " int m"
                    + i
                    + "(int x) { int s = x; for (int i = 0; i < x; i++) { s = s * 31 + i; } return s; }")
        .collect(Collectors.joining("\n"));
  }

  private static String entry(String call) {
    return "public int applyAsInt(int x) { return " + call + "; }";
  }

  private static int load(byte[] bytes) throws Exception {
    return instance(bytes).applyAsInt(1);
  }

  /** An instance of the class, from a loader of its own. */
  private static IntUnaryOperator instance(byte[] bytes) throws Exception {
    var loader =
        new ClassLoader(Claims.class.getClassLoader()) {
          Class<?> define() {
            return defineClass(null, bytes, 0, bytes.length);
          }
        };
    return (IntUnaryOperator) loader.define().getDeclaredConstructor().newInstance();
  }

  /** The class file of a class that holds the members. */
  private static byte[] compiled(String name, String members) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var bytes = new ByteArrayOutputStream();
    var source =
        new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return "public class %s implements java.util.function.IntUnaryOperator { %s }"
                .formatted(name, members);
          }
        };
    JavaFileManager files =
        new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + type), kind) {
              @Override
              public OutputStream openOutputStream() throws IOException {
                return bytes;
              }
            };
          }
        };
    require(
        compiler
            .getTask(null, files, null, Arrays.asList("--release", "17"), null, List.of(source))
            .call());
    return bytes.toByteArray();
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("the result is not what it must be");
    }
  }
}
