package io.github.ecoscan.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * A program that accepts findings one by one, each in the file as it finds it; or, without a name
 * for them, one that holds the file until it is ended.
 */
final class BaselineAdder {
  private static final int TIMES = 25;

  private BaselineAdder() {}

  public static void main(String[] arguments) throws IOException, GateException {
    var file = Path.of(arguments[0]);
    if (arguments.length > 1) {
      add(file, arguments[1], TIMES);
      return;
    }
    BaselineLock.exclusively(
        file,
        () -> {
          System.out.println("mine");
          return System.in.read();
        });
  }

  static void add(Path file, String name, int times) throws IOException, GateException {
    for (var i = 0; i < times; i++) {
      var symbol = "a.A#" + i;
      var fingerprint = name + i;
      BaselineLock.exclusively(
          file,
          () -> {
            var entries = new ArrayList<Baseline.Entry>();
            if (Files.exists(file)) {
              entries.addAll(BaselineJson.read(file).entries());
            }
            entries.add(new Baseline.Entry("rule", name + ".java", symbol, fingerprint, 1));
            return Files.writeString(file, BaselineJson.write(new Baseline(entries)));
          });
    }
  }
}
