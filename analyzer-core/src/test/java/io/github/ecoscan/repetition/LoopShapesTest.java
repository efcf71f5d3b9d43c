package io.github.ecoscan.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Frame.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One table of loops for each shape. */
class LoopShapesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (String item : items) { work(item); }",
        "for (var item : items) work(item);",
        "for (String item : array) { work(item); }",
        "for (var entry : map.entrySet()) { work(entry); }",
        "for (int i = 0; i < items.size(); i++) { work(items.get(i)); }",
        "for (int i = 0; i < array.length; i += 1) { work(array[i]); }",
        "for (int i = n; i > 0; i--) { work(i); }",
        "for (int i = 0; i < 1000; i++) { work(i); }",
        "for (Iterator<String> it = items.iterator(); it.hasNext(); ) { work(it.next()); }",
        "while (iterator.hasNext()) { work(iterator.next()); }",
        "while (!queue.isEmpty()) { work(queue.poll()); }",
        "String line; while ((line = reader.readLine()) != null) { work(line); }",
        "int i = 0; while (i < n) { work(i); i++; }",
        "int i = 0; do { work(i++); } while (i < n);",
        "List<String> countries = items; for (int i = 0; i < countries.size(); i++) { work(i); }",
        "List<String> batch = items; for (String item : batch) { work(item); }",
        "for (String item : items) { if (item.isEmpty()) { break; } work(item); }",
        "List<byte[]> rows = null; for (byte[] row : rows) { work(row); }",
        "List<Color> painted = null; for (Color color : painted) { work(color); }"
      })
  void plain(String loop) {
    assertThat(shape(loop)).isEqualTo(Shape.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < 3; i++) { work(i); }",
        "for (int i = 1; i <= 3; i++) { work(i); }",
        "for (int i = 2; i >= 0; i--) { work(i); }",
        "final int few = 2; for (int i = 0; i < few; i++) { work(i); }",
        "for (String item : List.of(\"a\", \"b\")) { work(item); }",
        "for (String item : Arrays.asList(\"a\", \"b\", \"c\")) { work(item); }",
        "for (String item : new String[] {\"a\", \"b\"}) { work(item); }",
        "for (Color color : Color.values()) { work(color); }",
        "Color[] all = Color.values(); for (Color color : all) { work(color); }",
        "for (Color color : java.util.EnumSet.allOf(Color.class)) { work(color); }",
        "java.util.Arrays.stream(Color.values()).forEach(color -> work(color));",
        "Stream.of(Color.values()).map(color -> color).forEach(color -> work(color));",
        "Stream.of(\"a\", \"b\").forEach(item -> work(item));",
        "for (java.lang.reflect.Field field : Color.class.getDeclaredFields()) { work(field); }",
        "List<Class<?>> types = null; for (Class<?> type : types) { work(type); }",
        "java.util.Set<Color> some = null; for (Color color : some) { work(color); }",
        "java.util.Map<Color, String> m = null; for (var e : m.entrySet()) { work(e); }",
        "for (Color color : Color.class.getEnumConstants()) { work(color); }"
      })
  void fixed(String loop) {
    assertThat(Walk.frames(loop)).extracting(Frame::shape).doesNotContain(Shape.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int attempt = 0; attempt < 10; attempt++) { work(); }",
        "int maxRetries = 5; for (int i = 0; i < maxRetries; i++) { work(); }",
        "int triesLeft = 9; while (triesLeft-- > 0) { work(); }",
        "for (int i = 0; i < n; i++) { try { work(); break; } catch (RuntimeException e) { } }",
        "for (int i = 0; i < n; i++) { try { work(); return; } catch (RuntimeException e) { } }",
        "for (String host : items) { try { work(host); return; } catch (RuntimeException e) { } }",
        "for (String item : items) { work(item); break; }"
      })
  void retry(String loop) {
    assertThat(shape(loop)).isEqualTo(Shape.RETRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int page = 0; page < n; page++) { work(page); }",
        "for (int i = 0; i < n; i++, cache.size()) { work(); n = 2; }",
        "int totalPages = 9; for (int i = 0; i < totalPages; i++) { work(i); }",
        "for (int offset = 0; offset < n; offset++) { work(offset); }",
        "Object next = work(); while (next != null) { next = work(next); }",
        // chunks with a limit, until nothing is left
        "int deleted; do { deleted = (int) work(); } while (deleted > 0);",
        "int deleted = 1; while (deleted != 0) { deleted = (int) work(); }",
        "int n = 0; while ((n = (int) work()) > 0) { items.clear(); }",
        "while (!items.isEmpty()) { items = (List<String>) work(items); }",
        "String token; while ((token = (String) work()) != null) { items.add(token); }"
      })
  void paging(String loop) {
    assertThat(Walk.frames(loop)).extracting(Frame::shape).doesNotContain(Shape.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < n; i += 100) { work(i); }",
        "for (List<String> part : partition(items, 10)) { work(part); }",
        "for (var part : partition(items, 10)) { work(part); }",
        "List<String[]> rows = null; for (String[] row : rows) { work(row); }",
        "for (Unknown part : unknown.chunks(items)) { work(part); }"
      })
  void chunk(String loop) {
    assertThat(shape(loop)).isEqualTo(Shape.CHUNK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) { work(); }",
        "for (; ; ) { work(); }",
        "while (running) { work(); }",
        "while (work() == null) { Thread.sleep(1); }",
        "do { work(); } while (running);",
        // read again until the write succeeds
        "do { work(); } while (!cache.replace(1, 2, 3));",
        "boolean saved = false; while (!saved) { saved = work() != null; }",
        "BlockingQueue<String> jobs = null; String job; "
            + "while ((job = jobs.take()) != null) { work(job); }"
      })
  void polling(String loop) {
    assertThat(shape(loop)).isEqualTo(Shape.POLLING);
  }

  private static Shape shape(String loop) {
    var frames = Walk.frames(loop);
    assertThat(frames).hasSize(1);
    return frames.get(0).shape();
  }
}
