package io.github.ecoscan.waste;

import java.io.FileInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.TearDown;

/** Claims about files, fields and what is kept, measured; n counts items, turns or objects. */
public final class MythMachinePairs {
  private MythMachinePairs() {}

  /** {@code Files.exists} of a file that is not there, against {@code File.exists}. */
  @Measures("files-exists-missing")
  public static class FilesExistsMissing extends Pair {
    private final Path missing = Path.of("there", "is", "no", "such", "file");

    @Override
    Object waste() {
      return Files.exists(missing);
    }

    @Override
    Object save() {
      return missing.toFile().exists();
    }
  }

  /** {@code Files.exists} of a folder that is there, against {@code File.exists}. */
  @Measures("files-exists-present")
  public static class FilesExistsPresent extends Pair {
    private final Path present = Path.of("").toAbsolutePath();

    @Override
    Object waste() {
      return Files.exists(present);
    }

    @Override
    Object save() {
      return present.toFile().exists();
    }
  }

  /** A file of 1,000 bytes read through {@code FileInputStream}, against {@code Files}. */
  @Measures("file-stream")
  public static class FileStream extends Pair {
    private Path file;

    @Override
    void prepare() throws Exception {
      file = Files.createTempFile("myth", ".txt");
      Files.write(file, new byte[1000]);
    }

    @TearDown
    public void delete() throws Exception {
      Files.delete(file);
    }

    @Override
    Object waste() throws Exception {
      try (var in = new FileInputStream(file.toFile())) {
        return in.readAllBytes();
      }
    }

    @Override
    Object save() throws Exception {
      try (var in = Files.newInputStream(file)) {
        return in.readAllBytes();
      }
    }
  }

  /** A reader closed in {@code finally}, against a {@code try} with resources. */
  @Measures("closed-in-finally")
  public static class ClosedInFinally extends SizedPair {
    @Override
    Object waste() throws Exception {
      var sum = 0;
      for (int i = 0; i < n; i++) {
        var reader = new StringReader("text");
        try {
          sum += reader.read();
        } finally {
          reader.close();
        }
      }
      return sum;
    }

    @Override
    Object save() throws Exception {
      var sum = 0;
      for (int i = 0; i < n; i++) {
        try (var reader = new StringReader("text")) {
          sum += reader.read();
        }
      }
      return sum;
    }
  }

  /** A static list, against the same list in an object that a static field holds. */
  @Measures("static-list")
  public static class StaticList extends SizedPair {
    private static final class Holder {
      private static final Holder INSTANCE = new Holder();
      private final List<Integer> list = new ArrayList<>();
    }

    private static final List<Integer> LIST = new ArrayList<>();

    @Override
    void prepare() {
      LIST.clear();
      Holder.INSTANCE.list.clear();
      for (int i = 0; i < n; i++) {
        LIST.add(i);
        Holder.INSTANCE.list.add(i);
      }
    }

    @Override
    Object waste() {
      var sum = 0;
      for (var number : LIST) {
        sum += number;
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0;
      for (var number : Holder.INSTANCE.list) {
        sum += number;
      }
      return sum;
    }
  }

  /** A pattern compiled before a loop over n lines, against one in a static field. */
  @Measures("pattern-before-loop")
  public static class PatternBeforeLoop extends SizedPair {
    private static final Pattern ORDER = Pattern.compile("[A-Z]{2}-\\d+");
    private String[] lines;

    @Override
    void prepare() {
      lines = new String[n];
      Arrays.setAll(lines, i -> i % 2 == 0 ? "AB-" + i : "none");
    }

    @Override
    Object waste() {
      return matching(Pattern.compile("[A-Z]{2}-\\d+"));
    }

    @Override
    Object save() {
      return matching(ORDER);
    }

    private int matching(Pattern pattern) {
      var count = 0;
      for (var line : lines) {
        if (pattern.matcher(line).matches()) {
          count++;
        }
      }
      return count;
    }
  }

  /** n objects that are made and kept. */
  abstract static class Kept extends SizedPair {
    private Object[] kept;

    @Override
    void prepare() {
      kept = new Object[n];
    }

    /** Keeps an object, so that it is made indeed. */
    final void keep(int at, Object object) {
      kept[at] = object;
    }
  }

  /** n objects whose fields are set to what they are anyway, against left alone. */
  @Measures("redundant-initialiser")
  public static class RedundantInitialiser extends Kept {
    private static final class Initialised {
      private int count = 0;
      private boolean isDone = false;
      private Object next = null;
      private long total = 0L;
    }

    private static final class Left {
      private int count;
      private boolean isDone;
      private Object next;
      private long total;
    }

    @Override
    Object waste() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        var object = new Initialised();
        object.count += i;
        sum += object.isDone || object.next != null ? object.total : object.count;
        keep(i, object);
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        var object = new Left();
        object.count += i;
        sum += object.isDone || object.next != null ? object.total : object.count;
        keep(i, object);
      }
      return sum;
    }
  }

  /** n objects with two fields that nothing reads, against none. */
  @Measures("unused-field")
  public static class UnusedField extends Kept {
    private static final class Stuffed {
      private final int count;
      private Object owner;
      private long since;

      Stuffed(int count) {
        this.count = count;
      }
    }

    private static final class Bare {
      private final int count;

      Bare(int count) {
        this.count = count;
      }
    }

    @Override
    Object waste() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        var object = new Stuffed(i);
        sum += object.count;
        keep(i, object);
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        var object = new Bare(i);
        sum += object.count;
        keep(i, object);
      }
      return sum;
    }
  }

  /** n objects with two constants in final fields, against in static ones. */
  @Measures("field-could-be-static")
  public static class FieldCouldBeStatic extends Kept {
    private static final class Own {
      private final int limit = 100;
      private final int step = 3;
      private final int count;

      Own(int count) {
        this.count = count;
      }

      int next() {
        return Math.min(limit, count + step);
      }
    }

    private static final class Shared {
      private static final int LIMIT = 100;
      private static final int STEP = 3;
      private final int count;

      Shared(int count) {
        this.count = count;
      }

      int next() {
        return Math.min(LIMIT, count + STEP);
      }
    }

    @Override
    Object waste() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        var object = new Own(i);
        sum += object.next();
        keep(i, object);
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0L;
      for (int i = 0; i < n; i++) {
        var object = new Shared(i);
        sum += object.next();
        keep(i, object);
      }
      return sum;
    }
  }
}
