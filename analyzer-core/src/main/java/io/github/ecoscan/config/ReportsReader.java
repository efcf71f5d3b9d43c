package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.ReportFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code reports}: what is told, and how. */
final class ReportsReader {
  static final List<String> KEYS = List.of("formats", "locale", "quiet", "verbose", "maxConsole");

  private final FieldReader reader;
  private final Vocabulary words;

  ReportsReader(FieldReader reader, Vocabulary words) {
    this.reader = reader;
    this.words = words;
  }

  ReportSettings read(Field reports, ReportSettings start) {
    var fields = reader.fields(reports, KEYS);
    return new ReportSettings(
        Optional.ofNullable(fields.get("formats")).map(this::formats).orElse(start.formats()),
        fields.containsKey("locale")
            ? word("locale", fields, words::complaintAboutLocale).flatMap(Vocabulary::locale)
            : start.locale(),
        isOn("quiet", fields, start.quiet()),
        isOn("verbose", fields, start.verbose()),
        word("maxConsole", fields, words::complaintAboutNumber)
            .flatMap(words::number)
            .orElse(start.maxConsole()));
  }

  private List<ReportFormat> formats(Field field) {
    var formats = new ArrayList<ReportFormat>();
    for (var item : reader.items(field)) {
      var label = reader.string(item);
      label.flatMap(words::complaintAboutFormat).ifPresent(text -> reader.problem(item, text));
      label.flatMap(ReportFormat::of).ifPresent(formats::add);
    }
    return formats;
  }

  private Optional<String> word(
      String key, Map<String, Field> fields, Function<String, Optional<Text>> complaint) {
    var field = Optional.ofNullable(fields.get(key));
    var word = field.flatMap(reader::string);
    word.flatMap(complaint).ifPresent(text -> reader.problem(field.get(), text));
    return word;
  }

  private boolean isOn(String key, Map<String, Field> fields, boolean start) {
    return Optional.ofNullable(fields.get(key)).flatMap(reader::toggle).orElse(start);
  }
}
