package io.github.ecoscan.fix;

import io.github.ecoscan.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells people what was fixed and what was not.
 *
 * @param patches what was changed, in the order it was
 * @param refused what could not be
 * @param toReview fixes left because a person must review them
 */
public record FixSummary(List<FilePatch> patches, List<FixPlan.Refused> refused, int toReview) {
  public FixSummary {
    patches = List.copyOf(patches);
    refused = List.copyOf(refused);
  }

  /** One line for each file and each refusal. */
  public List<Text> details() {
    var lines = new ArrayList<Text>();
    fixesByFile().forEach((file, fixes) -> lines.add(count(file, fixes)));
    refused.forEach(one -> lines.add(refusal(one)));
    return lines;
  }

  private Map<String, Integer> fixesByFile() {
    return patches.stream()
        .collect(
            Collectors.groupingBy(
                FilePatch::name, TreeMap::new, Collectors.summingInt(FilePatch::fixes)));
  }

  private static Text count(String file, int fixes) {
    return new Text(
        "%s: %d fix%s".formatted(file, fixes, fixes == 1 ? "" : "es"),
        "%s : %d correction%s".formatted(file, fixes, fixes == 1 ? "" : "s"));
  }

  private static Text refusal(FixPlan.Refused refused) {
    var finding = refused.finding();
    var place = "%s:%d".formatted(finding.file(), finding.span().line());
    var why = why(refused.reason());
    return new Text(
        "%s: %s not fixed: %s".formatted(place, finding.rule(), why.en()),
        "%s : %s non corrigé : %s".formatted(place, finding.rule(), why.fr()));
  }

  private static Text why(FixPlan.Reason reason) {
    return switch (reason) {
      case OVERLAP ->
          new Text("its change overlaps another one", "sa modification en chevauche une autre");
      case CHANGED ->
          new Text(
              "the file has changed since it was scanned", "le fichier a changé depuis l'analyse");
      case ENCODING ->
          new Text("the file's encoding does not fit", "l'encodage du fichier ne convient pas");
    };
  }

  /** One line: how many were made, how many wait for a person. */
  public Text total() {
    var files = fixesByFile();
    var fixes = files.values().stream().mapToInt(Integer::intValue).sum();
    var made =
        fixes == 0
            ? new Text("Nothing to fix", "Rien à corriger")
            : new Text(
                "%d fix%s in %d file%s"
                    .formatted(fixes, fixes == 1 ? "" : "es", files.size(), s(files.size())),
                "%d correction%s dans %d fichier%s"
                    .formatted(fixes, s(fixes), files.size(), s(files.size())));
    if (toReview == 0) {
      return new Text(made.en() + ".", made.fr() + ".");
    }
    return new Text(
        "%s; %d more must be reviewed by a person.".formatted(made.en(), toReview),
        "%s ; %d de plus à relire par une personne.".formatted(made.fr(), toReview));
  }

  private static String s(int count) {
    return count == 1 ? "" : "s";
  }
}
