package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;

/** What safe fixes make once, or only when needed, gives what it gave when made at each call. */
class CallFixesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Gson GSON = new Gson();
  private static final List<String> REGEXES =
      List.of("[a-c]+", "\\s*;\\s*", "(a)(b)?", "", "^a|b$", ".*\\(\\).*", "\\d{2,}", "a*");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abc12; ()\n$\\é").ofMaxLength(12).injectNull(0.1);
  }

  @Provide
  Arbitrary<Locale> locales() {
    return Arbitraries.of(
        Locale.ROOT,
        Locale.FRANCE,
        new Locale("ar", "EG"),
        Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"),
        new Locale("tr"));
  }

  @Property
  @ProvesFix("regex-compile-per-call")
  void aPatternOfLongAgoFindsTheSame(
      @ForAll("texts") String text, @ForAll @IntRange(max = 7) int regex) {
    var kept = Pattern.compile(REGEXES.get(regex));
    Outcome.of(() -> kept.matcher("another abc;12").find());

    assertThat(Outcome.of(() -> kept.matcher(text).matches()))
        .isEqualTo(Outcome.of(() -> Pattern.compile(REGEXES.get(regex)).matcher(text).matches()));
    assertThat(Outcome.of(() -> List.of(kept.split(text))))
        .isEqualTo(Outcome.of(() -> List.of(Pattern.compile(REGEXES.get(regex)).split(text))));
  }

  @Property
  @ProvesFix("implicit-regex-per-call")
  void aPatternDoesWhatTheMethodsOfTextsDo(
      @ForAll("texts") String text,
      @ForAll("texts") String by,
      @ForAll @IntRange(max = 7) int position) {
    var regex = REGEXES.get(position);
    var pattern = Pattern.compile(regex);

    assertThat(Outcome.of(() -> pattern.matcher(text).matches()))
        .isEqualTo(Outcome.of(() -> text.matches(regex)));
    assertThat(Outcome.of(() -> pattern.matcher(text).replaceAll(by)))
        .isEqualTo(Outcome.of(() -> text.replaceAll(regex, by)));
    assertThat(Outcome.of(() -> pattern.matcher(text).replaceFirst(by)))
        .isEqualTo(Outcome.of(() -> text.replaceFirst(regex, by)));
  }

  /** Whatever the default locale was when the format was made. */
  @Property(tries = 200)
  @ProvesFix("formatter-per-call")
  void aFormatOfLongAgoWritesTheSame(
      @ForAll @WithNull LocalDateTime time,
      @ForAll("locales") Locale then,
      @ForAll("locales") Locale now) {
    var before = Locale.getDefault();
    try {
      for (var pattern : List.of("yyyy-MM-dd HH:mm:ss", "dd/MM/uu", "HHmmss.SSS", "'at' H'h'")) {
        Locale.setDefault(then);
        var kept = DateTimeFormatter.ofPattern(pattern);
        Locale.setDefault(now);
        assertThat(Outcome.of(() -> kept.format(time)))
            .isEqualTo(Outcome.of(() -> DateTimeFormatter.ofPattern(pattern).format(time)));
      }
      Locale.setDefault(then);
      var named = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRANCE);
      Locale.setDefault(now);
      assertThat(Outcome.of(() -> named.format(time)))
          .isEqualTo(
              Outcome.of(
                  () -> DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRANCE).format(time)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property(tries = 200)
  @ProvesFix("serializer-per-call")
  void aMapperOfLongAgoWritesTheSame(
      @ForAll Map<String, @WithNull List<@WithNull Integer>> value, @ForAll("texts") String text) {
    assertThat(Outcome.of(() -> MAPPER.writeValueAsString(value)))
        .isEqualTo(Outcome.of(() -> new ObjectMapper().writeValueAsString(value)));
    assertThat(Outcome.of(() -> MAPPER.readValue(text, Object.class)))
        .isEqualTo(Outcome.of(() -> new ObjectMapper().readValue(text, Object.class)));
    assertThat(Outcome.of(() -> GSON.toJson(value)))
        .isEqualTo(Outcome.of(() -> new Gson().toJson(value)));
    assertThat(Outcome.of(() -> GSON.fromJson(text, Object.class)))
        .isEqualTo(Outcome.of(() -> new Gson().fromJson(text, Object.class)));
  }

  @Property
  @ProvesFix("optional-orelse-eager")
  void aDefaultMadeLateIsTheSame(
      @ForAll @WithNull String value,
      @ForAll @WithNull Integer number,
      @ForAll List<@WithNull String> parts) {
    var optional = Optional.ofNullable(value);
    assertThat(optional.orElseGet(() -> String.format("item %d", number)))
        .isEqualTo(optional.orElse(String.format("item %d", number)));
    assertThat(optional.orElseGet(() -> String.join(",", parts)))
        .isEqualTo(optional.orElse(String.join(",", parts)));
    assertThat(Objects.requireNonNullElseGet(value, () -> String.join(",", parts)))
        .isEqualTo(Objects.requireNonNullElse(value, String.join(",", parts)));
    var size = number == null ? OptionalInt.empty() : OptionalInt.of(number);
    assertThat(size.orElseGet(() -> String.join(",", parts).length()))
        .isEqualTo(size.orElse(String.join(",", parts).length()));
  }
}
