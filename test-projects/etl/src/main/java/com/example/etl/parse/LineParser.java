package com.example.etl.parse;

import com.example.etl.model.Reading;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class LineParser {

  private static final String LINE = "(\\w+);(\\d{4}-\\S+Z);(\\d+(?:\\.\\d+)?)";
  private static final Pattern COMMENT = Pattern.compile("\\s*#.*");

  public Optional<Reading> parse(String line) {
    if (COMMENT.matcher(line).matches()) {
      return Optional.empty();
    }
    Matcher matcher = Pattern.compile(LINE).matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Instant takenAt = Instant.parse(matcher.group(2));
    return Optional.of(
        new Reading(matcher.group(1), takenAt, Double.parseDouble(matcher.group(3))));
  }
}
