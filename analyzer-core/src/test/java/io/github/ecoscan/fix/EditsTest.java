package io.github.ecoscan.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Edits change what they cover, and nothing else. */
class EditsTest {

  /** A text, and cuts at offsets of it: one, three… are replaced, the others kept. */
  record Patchwork(String text, List<Integer> cuts, List<String> replacements) {

    List<Edit> edits() {
      var edits = new ArrayList<Edit>();
      for (var i = 1; i < cuts.size(); i += 2) {
        edits.add(new Edit(span(text, cuts.get(i - 1), cuts.get(i)), replacement(i)));
      }
      return edits;
    }

    /** What is expected, put together without lines and columns. */
    String expected() {
      var result = new StringBuilder();
      var kept = 0;
      for (var i = 1; i < cuts.size(); i += 2) {
        result.append(text, kept, cuts.get(i - 1)).append(replacement(i));
        kept = cuts.get(i);
      }
      return result.append(text.substring(kept)).toString();
    }

    private String replacement(int cut) {
      return replacements.isEmpty() ? "" : replacements.get(cut % replacements.size());
    }
  }

  @Provide
  Arbitrary<Patchwork> patchworks() {
    var pieces = Arbitraries.of("a", "bc", " ", "\t", "{", "é", "😀", "\n", "\r\n", "\r", "");
    var texts = pieces.list().ofMaxSize(40).map(parts -> String.join("", parts));
    var replacements = Arbitraries.of("", "x", "two\nlines", "\r\n").list().ofMaxSize(3);
    return texts.flatMap(
        text ->
            Arbitraries.integers()
                .between(0, text.length())
                .list()
                .ofMaxSize(10)
                .map(TreeSet::new)
                .map(List::<Integer>copyOf)
                .flatMap(cuts -> replacements.map(words -> new Patchwork(text, cuts, words))));
  }

  @Property
  void replaceWhatTheyCoverAndKeepTheRest(
      @ForAll("patchworks") Patchwork patchwork, @ForAll Random random) {
    var edits = new ArrayList<>(patchwork.edits());
    Collections.shuffle(edits, random);

    assertThat(Edits.conflict(edits)).isFalse();
    assertThat(Edits.apply(patchwork.text(), edits)).isEqualTo(patchwork.expected());
  }

  @Property
  void leaveTheTextAloneWhereTheyReplaceItByItself(@ForAll("patchworks") Patchwork patchwork) {
    var text = patchwork.text();
    var edits = new ArrayList<Edit>();
    for (var i = 1; i < patchwork.cuts().size(); i++) {
      var start = patchwork.cuts().get(i - 1);
      var end = patchwork.cuts().get(i);
      edits.add(new Edit(span(text, start, end), text.substring(start, end)));
    }

    assertThat(Edits.apply(text, edits)).isEqualTo(text);
  }

  @Property
  void neverOverlap(@ForAll("patchworks") Patchwork patchwork, @ForAll Random random) {
    var cuts = patchwork.cuts();
    if (cuts.size() < 3) {
      return;
    }
    var wide = span(patchwork.text(), cuts.get(0), cuts.get(cuts.size() - 1));
    var inside = cuts.get(1 + random.nextInt(cuts.size() - 2));
    var edits = new ArrayList<>(patchwork.edits());
    edits.add(new Edit(wide, "all"));
    edits.add(new Edit(span(patchwork.text(), inside, inside), "inside"));
    Collections.shuffle(edits, random);

    assertThat(Edits.conflict(edits)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Edits.apply(patchwork.text(), edits))
        .withMessageContaining("overlap");
  }

  @Example
  void countOnceWhenEqual() {
    var edit = new Edit(new Span(1, 2, 1, 2), "-");

    assertThat(Edits.apply("ab", List.of(edit, edit))).isEqualTo("a-b");
  }

  @Example
  void keepTheirOrderAtOnePlace() {
    var at = new Span(1, 2, 1, 2);

    assertThat(Edits.apply("ab", List.of(new Edit(at, "2"), new Edit(at, "1")))).isEqualTo("a21b");
  }

  @Example
  void touchWithoutOverlap() {
    var before = new Edit(new Span(1, 2, 1, 2), "(");
    var covering = new Edit(new Span(1, 2, 1, 3), "B");
    var after = new Edit(new Span(1, 3, 1, 3), ")");

    assertThat(Edits.apply("abc", List.of(after, covering, before))).isEqualTo("a(B)c");
  }

  @Example
  void mustLieInTheText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Edits.apply("a\nb", List.of(new Edit(new Span(3, 1, 3, 1), "c"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Edits.apply("a\nb", List.of(new Edit(new Span(2, 3, 2, 3), "c"))));
  }

  private static Span span(String text, int start, int end) {
    var begin = place(text, start);
    var stop = place(text, end);
    return new Span(begin[0], begin[1], stop[0], stop[1]);
  }

  /** Line and column of an offset: lines end after LF, and after CR unless LF follows. */
  private static int[] place(String text, int offset) {
    var line = 1;
    var column = 1;
    for (var i = 0; i < offset; i++) {
      var ends =
          text.charAt(i) == '\n'
              || (text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    return new int[] {line, column};
  }
}
