import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What an action of Spark costs beside its work: CPU time of a job over a thousand numbers that are
 * cached in one partition, driver and executor in one process, and of the same work without Spark.
 */
public class Jobs {
  public static void main(String[] args) throws Exception {
    var conf = new SparkConf().setMaster("local[1]").setAppName("bench").set("spark.ui.enabled", "false");
    var numbers = IntStream.range(0, 1000).boxed().collect(Collectors.toList());
    try (var spark = new JavaSparkContext(conf)) {
      spark.setLogLevel("ERROR");
      var cached = spark.parallelize(numbers, 1).cache();
      // Spark's code is large: the compiler needs its time
      for (var i = 0; i < 1_000; i++) {
        count(cached);
      }
      Operations.measure(
          -1,
          new Operations.Kind("spark-action", 20, () -> repeat(20, () -> count(cached)), null),
          new Operations.Kind(
              "spark-work-alone",
              20_000,
              () ->
                  repeat(
                      20_000,
                      () ->
                          Operations.require(
                              numbers.stream().filter(n -> n % 2 == 0).count() == 500)),
              null));
    }
    System.exit(0);
  }

  private static void count(JavaRDD<Integer> cached) {
    Operations.require(cached.filter(n -> n % 2 == 0).count() == 500);
  }

  private static void repeat(int times, Operations.Work work) throws Exception {
    for (var i = 0; i < times; i++) {
      work.run();
    }
  }
}
