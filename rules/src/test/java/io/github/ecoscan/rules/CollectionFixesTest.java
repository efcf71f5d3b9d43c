package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;

/** What safe fixes write does what was there before, nulls and empty collections included. */
class CollectionFixesTest {

  @Property(tries = 200)
  @ProvesFix("stream-existence-by-count")
  void anyMatchAnswersWhatCountDoes(@ForAll List<@WithNull String> items) {
    assertThat(items.stream().anyMatch(Objects::nonNull))
        .isEqualTo(items.stream().filter(Objects::nonNull).count() > 0);
    assertThat(items.stream().noneMatch("a"::equals))
        .isEqualTo(items.stream().filter("a"::equals).count() == 0);
    assertThat(items.stream().anyMatch(item -> item == null))
        .isEqualTo(!items.stream().filter(item -> item == null).toList().isEmpty());
  }

  @Property(tries = 200)
  @ProvesFix("manual-element-copy")
  void aCopyAtOnceIsTheSame(@ForAll List<@WithNull String> items) {
    var array = items.toArray(new String[0]);
    List<Object> oneByOne = new ArrayList<>();
    for (String item : items) {
      oneByOne.add(item);
    }
    for (String item : array) {
      oneByOne.add(item);
    }
    List<Object> atOnce = new ArrayList<>();
    atOnce.addAll(items);
    atOnce.addAll(Arrays.asList(array));
    assertThat(atOnce).isEqualTo(oneByOne);

    var copy = new Object[array.length];
    System.arraycopy(array, 0, copy, 0, array.length);
    var byIndex = new Object[array.length];
    for (int i = 0; i < array.length; i++) {
      byIndex[i] = array[i];
    }
    assertThat(copy).isEqualTo(byIndex);
  }

  @Property(tries = 200)
  @ProvesFix("linked-list-indexed-access")
  @SuppressWarnings("JdkObsolete") // it is what the fix replaces
  void anArrayListHoldsWhatALinkedListDoes(
      @ForAll List<@WithNull Integer> items, @ForAll @IntRange(min = -1, max = 5) int position) {
    List<Integer> linked = new LinkedList<>(items);
    List<Integer> array = new ArrayList<>(items);
    assertThat(Outcome.of(() -> array.get(position)))
        .isEqualTo(Outcome.of(() -> linked.get(position)));
    assertThat(Outcome.of(() -> array.set(position, 7)))
        .isEqualTo(Outcome.of(() -> linked.set(position, 7)));
    assertThat(array).isEqualTo(linked);
  }

  @Property(tries = 200)
  @ProvesFix("set-remove-all-list")
  void removingEachRemovesAll(
      @ForAll List<@WithNull String> items, @ForAll List<@WithNull String> removed) {
    var all = new HashSet<>(items);
    all.removeAll(removed);
    var each = new HashSet<>(items);
    removed.forEach(each::remove);
    assertThat(each).isEqualTo(all);
  }

  @Property(tries = 200)
  @ProvesFix("boxed-stream")
  void primitiveNumbersSumUpAlike(
      @ForAll List<@WithNull Integer> numbers, @ForAll List<@WithNull Long> longs) {
    assertThat(Outcome.of(() -> numbers.stream().mapToInt(Integer::intValue).sum()))
        .isEqualTo(Outcome.of(() -> numbers.stream().reduce(0, Integer::sum)));
    assertThat(Outcome.of(() -> longs.stream().mapToLong(n -> n + 1).sum()))
        .isEqualTo(Outcome.of(() -> longs.stream().map(n -> n + 1).reduce(0L, Long::sum)));
  }

  @Property(tries = 200)
  @ProvesFix("sorted-then-first")
  void theSmallestIsTheFirstInOrder(@ForAll List<@WithNull String> items, @ForAll int[] numbers) {
    assertThat(Outcome.of(() -> items.stream().min(Comparator.naturalOrder())))
        .isEqualTo(Outcome.of(() -> items.stream().sorted().findFirst()));
    // of several with one length, the same one
    Optional<String> first =
        items.stream()
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(String::length))
            .findFirst();
    Optional<String> least =
        items.stream().filter(Objects::nonNull).min(Comparator.comparing(String::length));
    assertThat(least.orElse(null)).isSameAs(first.orElse(null));
    assertThat(Arrays.stream(numbers).min()).isEqualTo(Arrays.stream(numbers).sorted().findFirst());
  }
}
