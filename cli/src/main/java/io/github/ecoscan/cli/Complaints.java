package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.Suggestions;
import io.github.ecoscan.gate.GateException;
import io.github.ecoscan.report.Defect;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one clear message, and chooses the exit code. */
record Complaints(Messages messages, EcoscanCommand ecoscan) {
  /** The arguments make no sense. */
  int aboutUsage(ParameterException e, String[] args) {
    var line = e.getCommandLine();
    line.getErr().println(messages.get("error", explain(e)));
    line.getErr().println(messages.get("error.help", line.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  /** The command failed. */
  int aboutExecution(Exception e, CommandLine line, ParseResult arguments) {
    if (e instanceof ConfigException config) {
      config
          .in(messages.locale())
          .lines()
          .forEach(problem -> line.getErr().println(messages.get("error", problem)));
      return ExitCode.USAGE;
    }
    if (e instanceof GateException gate) {
      line.getErr().println(messages.get("error", gate.in(messages.locale())));
      return ExitCode.USAGE;
    }
    if (e instanceof UsageException) {
      line.getErr().println(messages.get("error", e.getMessage()));
      return ExitCode.USAGE;
    }
    return aboutCrash(e, line.getCommandName(), line.getErr());
  }

  /** The arguments cannot be read at all. */
  int aboutArguments(UsageException e, PrintWriter err) {
    err.println(messages.get("error", e.getMessage()));
    return ExitCode.USAGE;
  }

  /**
   * ecoscan itself is broken.
   *
   * @param work the command
   */
  int aboutCrash(Throwable e, String work, PrintWriter err) {
    err.println(messages.get("error", messages.get("error.internal", e)));
    err.println(messages.get("error.report", Defect.TRACKER, defect(e, work)));
    if (ecoscan.debug) {
      e.printStackTrace(err);
    }
    return ExitCode.INTERNAL;
  }

  /** The file that can be handed on; where none can be written, what shows more. */
  private static String defect(Throwable cause, String work) {
    try {
      var file = Files.createTempFile("ecoscan-defect-", ".txt");
      new Defect(Version.number(), work, cause).write(file);
      return file.toString();
    } catch (IOException e) {
      return "--debug";
    }
  }

  private String explain(ParameterException e) {
    if (e instanceof MissingParameterException missing) {
      return messages.get(
          "error.missing",
          missing.getMissing().stream().map(Complaints::label).collect(Collectors.joining(", ")));
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return explainUnmatched(unmatched);
    }
    if (e instanceof OverwrittenOptionException overwritten) {
      return messages.get("error.twice", label(overwritten.getOverwritten()));
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return explainInvalid(e.getArgSpec(), e.getValue());
    }
    return e.getMessage();
  }

  private String explainUnmatched(UnmatchedArgumentException e) {
    var word = e.getUnmatched().get(0);
    var spec = e.getCommandLine().getCommandSpec();
    if (e.isUnknownOption()) {
      var options =
          spec.options().stream().flatMap(option -> Stream.of(option.names())).distinct().toList();
      return withSuggestion(messages.get("error.option", word), word, options);
    }
    if (!spec.subcommands().isEmpty()) {
      var commands = new ArrayList<>(spec.subcommands().keySet());
      return withSuggestion(messages.get("error.command", word), word, commands);
    }
    return messages.get("error.extra", word);
  }

  private String withSuggestion(String complaint, String word, List<String> known) {
    return Suggestions.closest(word, known)
        .map(meant -> complaint + " " + messages.get("suggestion", meant))
        .orElse(complaint);
  }

  private String explainInvalid(ArgSpec argument, String value) {
    var complaint = messages.get("error.value", value, label(argument));
    var known = new ArrayList<String>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(known::add);
    }
    return known.isEmpty()
        ? complaint
        : complaint
            + " "
            + messages.get("known", String.join(", ", known).toLowerCase(Locale.ROOT));
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
