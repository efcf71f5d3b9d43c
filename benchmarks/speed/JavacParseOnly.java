import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * javac's own parser over the same files: what a hand-written Java parser costs on this machine.
 *
 * <pre>java -cp CLASSES JavacParseOnly DIR THREADS</pre>
 */
public final class JavacParseOnly {

  /** Files for one task: small enough that a task's trees are soon let go, as the other tools do. */
  private static final int BATCH = 100;

  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    int threads = Integer.parseInt(args[1]);
    AtomicInteger next = new AtomicInteger();
    Callable<Totals> worker = () -> parse(files, next);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Totals sum = new Totals(0, 0);
    for (Future<Totals> done : pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> worker).toList())) {
      sum = sum.plus(done.get());
    }
    pool.shutdown();
    System.out.println("files=" + files.size() + " types=" + sum.types + " failed=" + sum.errors);
  }

  private record Totals(long types, long errors) {
    Totals plus(Totals other) {
      return new Totals(types + other.types, errors + other.errors);
    }
  }

  private static Totals parse(List<Path> files, AtomicInteger next) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    long types = 0;
    long errors = 0;
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      for (int from = next.getAndAdd(BATCH); from < files.size(); from = next.getAndAdd(BATCH)) {
        List<Path> batch = files.subList(from, Math.min(files.size(), from + BATCH));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(null, manager, diagnostics, List.of("-proc:none"), null,
            manager.getJavaFileObjectsFromPaths(batch));
        for (CompilationUnitTree unit : task.parse()) {
          types += unit.getTypeDecls().size();
        }
        errors += diagnostics.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).count();
      }
    }
    return new Totals(types, errors);
  }
}
