package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.WithNull;

/** What safe fixes change in loops gives what was there before. */
class LoopFixesTest {
  /** More than a buffer holds. */
  private static final int MANY = 20_000;

  @Property(tries = 200)
  @ProvesFix("keyset-get-lookup")
  void entriesHaveTheValuesOfTheirKeys(
      @ForAll Map<@WithNull String, @WithNull Integer> items, @ForAll Map<String, Integer> sorted) {
    for (var map : List.of(items, new HashMap<>(items), new LinkedHashMap<>(items))) {
      assertThat(Outcome.of(() -> byEntry(map))).isEqualTo(Outcome.of(() -> byKey(map)));
    }
    var tree = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
    tree.putAll(sorted);
    assertThat(Outcome.of(() -> byEntry(tree))).isEqualTo(Outcome.of(() -> byKey(tree)));
  }

  private static Object byKey(Map<String, Integer> map) {
    var seen = new ArrayList<String>();
    for (String key : map.keySet()) {
      seen.add(key + "=" + map.get(key));
    }
    return seen;
  }

  private static Object byEntry(Map<String, Integer> map) {
    var seen = new ArrayList<String>();
    for (Map.Entry<String, Integer> entry : map.entrySet()) {
      seen.add(entry.getKey() + "=" + entry.getValue());
    }
    return seen;
  }

  @Property(tries = 200)
  @ProvesFix("boxed-accumulator")
  @SuppressWarnings("UnnecessaryBoxedVariable") // it is what the fix replaces
  void aPrimitiveCountsLikeItsWrapper(
      @ForAll List<@WithNull Integer> numbers, @ForAll List<Double> doubles) {
    assertThat(
            Outcome.of(
                () -> {
                  long sum = 0L;
                  int count = 0;
                  for (Integer number : numbers) {
                    sum += number;
                    count++;
                  }
                  return sum + "/" + count;
                }))
        .isEqualTo(
            Outcome.of(
                () -> {
                  Long sum = 0L;
                  Integer count = 0;
                  for (Integer number : numbers) {
                    sum += number;
                    count++;
                  }
                  return sum + "/" + count;
                }));
    Double boxed = 0.0;
    double plain = 0.0;
    for (double number : doubles) {
      boxed += number;
      plain += number;
    }
    assertThat(plain).isEqualTo(boxed);
  }

  @Property(tries = 200)
  @ProvesFix("string-concat-in-loop")
  void aBuilderGrowsLikeAText(
      @ForAll List<@WithNull String> words,
      @ForAll char letter,
      @ForAll double number,
      @ForAll @WithNull Long object) {
    String text = "start";
    StringBuilder builder = new StringBuilder("start");
    for (String word : words) {
      text += word;
      text += letter;
      text += number;
      text += object;
      text += word + "\n";
      builder.append(word);
      builder.append(letter);
      builder.append(number);
      builder.append(object);
      builder.append(word + "\n");
    }
    assertThat(builder.toString()).isEqualTo(text);
  }

  @Property(tries = 20)
  @ProvesFix("unbuffered-byte-io")
  void aBufferReadsAndWritesTheSame(
      @ForAll @Size(max = 64) byte[] seed, @ForAll @IntRange(min = 1, max = 700) int chunk)
      throws IOException {
    var file = Files.createTempFile("bytes", ".bin");
    try {
      var bytes = new byte[seed.length * 400];
      for (var i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (seed[i % seed.length] + i / 7);
      }
      Files.write(file, bytes);
      try (InputStream raw = new FileInputStream(file.toFile());
          InputStream buffered = new BufferedInputStream(new FileInputStream(file.toFile()))) {
        assertThat(read(buffered, chunk)).isEqualTo(read(raw, chunk));
      }
      assertThat(written(file, bytes, false)).isEqualTo(written(file, bytes, true));
      try (var raw = new DataInputStream(Files.newInputStream(file));
          var buffered = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        assertThat(shorts(buffered)).isEqualTo(shorts(raw));
      }
    } finally {
      Files.delete(file);
    }
  }

  /** Byte by byte and in chunks, by turns. */
  private static byte[] read(InputStream in, int chunk) throws IOException {
    var all = new ByteArrayOutputStream();
    for (int next = in.read(); next != -1; next = in.read()) {
      all.write(next);
      all.write(in.readNBytes(chunk));
      all.write(in.available());
    }
    return all.toByteArray();
  }

  private static byte[] written(Path file, byte[] bytes, boolean isBuffered) throws IOException {
    OutputStream raw = new FileOutputStream(file.toFile());
    try (var out = new DataOutputStream(isBuffered ? new BufferedOutputStream(raw) : raw)) {
      for (byte next : bytes) {
        out.write(next);
        out.writeShort(next);
      }
      out.write(bytes);
    }
    return Files.readAllBytes(file);
  }

  private static List<Object> shorts(DataInputStream in) {
    var all = new ArrayList<>();
    for (var i = 0; i < MANY; i++) {
      var next = Outcome.of(in::readShort);
      all.add(next);
      if (next instanceof Class) {
        break;
      }
    }
    return all;
  }
}
