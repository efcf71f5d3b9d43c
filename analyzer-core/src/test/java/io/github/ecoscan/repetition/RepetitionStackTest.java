package io.github.ecoscan.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionStackTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items.forEach(item -> work(item));",
        "items.forEach(Snippet::work);",
        "items.stream().map(item -> work(item)).toList();",
        "items.stream().filter(i -> !i.isEmpty()).map(Snippet::work).toList();",
        "map.forEach((key, value) -> work(key));",
        "map.entrySet().removeIf(entry -> work(entry) == null);",
        "items.stream().collect(Collectors.toMap(i -> i, i -> work(i)));",
        "Arrays.stream(array).mapToInt(item -> work(item).hashCode()).sum();",
        "iterator.forEachRemaining(item -> { work(item); });",
        "IntStream.range(0, n).mapToObj(i -> work(i)).toList();",
        "items.replaceAll(item -> work(item).toString());"
      })
  void aFunctionCalledForEachItemRepeats(String statement) {
    assertThat(Walk.frames(statement))
        .singleElement()
        .satisfies(
            frame -> {
              assertThat(frame.kind()).isEqualTo(Frame.Kind.LAMBDA);
              assertThat(frame.shape()).isEqualTo(Frame.Shape.PLAIN);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "work();",
        "for (Object item : (List<?>) work()) { items.add(\"\"); }",
        "for (Object i = work(); n > 0; n--) { items.add(\"\"); }",
        "optional.map(item -> work(item));",
        "optional.ifPresent(item -> work(item));",
        "CompletableFuture.supplyAsync(() -> work()).thenApply(x -> x);",
        "Stream.of(work()).forEach(x -> {});",
        "unknown.map(item -> work(item));"
      })
  void whatRunsOnceDoesNotRepeat(String statement) {
    assertThat(Walk.frames(statement)).isEmpty();
    assertThat(Walk.<Boolean>at(statement, RepetitionStack::isDeferred)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (String item : items) { Runnable later = () -> work(item); }",
        "for (String item : items) { unknown.register(() -> work(item)); }",
        "for (String item : items) { Supplier<Object> later = Snippet::work; }"
      })
  void aFunctionKeptForLaterIsOutsideTheLoop(String statement) {
    assertThat(Walk.frames(statement)).isEmpty();
    assertThat(Walk.<Boolean>at(statement, RepetitionStack::isDeferred)).isTrue();
  }

  @Test
  void anAnonymousClassIsOutsideTheLoop() {
    assertThat(
            Walk.frames(
                "for (String i : items) { new Runnable() { public void run() { work(i); } }; }"))
        .isEmpty();
  }

  @Test
  void framesGoFromTheOutermostToTheInnermost() {
    assertThat(
            Walk.frames("for (String a : array) { items.forEach(i -> { while (true) work(); }); }"))
        .extracting(Frame::kind, Frame::shape)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Frame.Kind.LOOP, Frame.Shape.PLAIN),
            org.assertj.core.groups.Tuple.tuple(Frame.Kind.LAMBDA, Frame.Shape.PLAIN),
            org.assertj.core.groups.Tuple.tuple(Frame.Kind.LOOP, Frame.Shape.POLLING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for (String i : items) { work(i); }                              | items
          items.stream().sorted().map(i -> work(i)).toList();              | items
          map.keySet().stream().filter(i -> work(i) != null).count();      | map.keySet()
          IntStream.range(0, n).forEach(i -> work(i));                     | IntStream.range(0, n)
          """)
  void theBoundNamesWhatIsGoneThrough(String statement, String over) {
    assertThat(Walk.frames(statement))
        .singleElement()
        .extracting(Frame::bound)
        .isEqualTo(Bound.collection(over));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (String i : items) { cache.computeIfAbsent(i, key -> work(key)); }",
        "for (String i : items) { optional.orElseGet(() -> work(i).toString()); }"
      })
  void aLoadThatACacheAsksForIsKnown(String statement) {
    assertThat(Walk.<Boolean>at(statement, RepetitionStack::isCached)).isTrue();
  }

  @Test
  void aCatchBlockRunsAfterAFailure() {
    var statement = "for (String i : items) { try { } catch (RuntimeException e) { work(i); } }";
    assertThat(Walk.<Boolean>at(statement, RepetitionStack::isAfterFailure)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (String i : items) { pool.submit(() -> work(i)); }",
        "for (String i : items) { CompletableFuture.runAsync(() -> work(i), pool); }",
        "for (String i : items) { new Thread(() -> work(i)).start(); }"
      })
  void aFunctionHandedToAnotherThreadStillRepeats(String statement) {
    assertThat(Walk.<Boolean>at(statement, RepetitionStack::isHandedOver)).isTrue();
    assertThat(Walk.frames(statement)).hasSize(1);
  }
}
