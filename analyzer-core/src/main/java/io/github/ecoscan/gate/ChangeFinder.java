package io.github.ecoscan.gate;

import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/** Finds what is new in a project. */
public final class ChangeFinder {
  private final Git git;
  private final Path base;

  /**
   * A finder for one project.
   *
   * @param base the folder that findings name files from
   */
  public ChangeFinder(Path base) {
    this("git", base);
  }

  ChangeFinder(String program, Path base) {
    this.base = base.toAbsolutePath().normalize();
    this.git = new Git(program, this.base);
  }

  /**
   * What is new since the project left another line of development, uncommitted changes and files
   * that git does not know included.
   *
   * @param ref a branch, tag or commit: {@code origin/main}
   */
  public Changes since(String ref) throws GateException {
    var inside = git.ask("rev-parse", "--is-inside-work-tree");
    if (!inside.line().equals("true")) {
      throw new GateException(noRepository(inside));
    }
    var start = mergeBase(ref);
    var diff =
        need(
            git.ask(
                "diff",
                "--relative",
                "-U0",
                "-w",
                "-M",
                "--no-color",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules=all",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                start,
                "--"));
    var lines = some(Patch.added(diff));
    var unknown = need(git.ask("ls-files", "--others", "--exclude-standard", "-z"));
    for (var file : unknown.split("\0", -1)) {
      lines.put(file, Changes.Lines.Every.LINE);
    }
    return Changes.of(lines);
  }

  private static String need(Git.Answer answer) throws GateException {
    if (!answer.isGood()) {
      var complaint = answer.complaint();
      throw new GateException(new Text("git says: " + complaint, "git répond : " + complaint));
    }
    return answer.out();
  }

  private String mergeBase(String ref) throws GateException {
    var known =
        !ref.startsWith("-") && git.ask("rev-parse", "-q", "--verify", ref + "^{commit}").isGood();
    if (!known) {
      throw new GateException(unknown(ref));
    }
    var start = git.ask("merge-base", ref, "HEAD");
    if (start.isGood()) {
      return start.line();
    }
    throw new GateException(isShallow() ? shallow(ref) : unrelated(ref));
  }

  private boolean isShallow() throws GateException {
    return git.ask("rev-parse", "--is-shallow-repository").line().equals("true");
  }

  /** What fetches a ref: a clone of one branch maps no other, so the target is named. */
  private String fetch(String ref, String how) throws GateException {
    for (var remote : git.ask("remote").out().lines().toList()) {
      if (ref.startsWith(remote + "/")) {
        var branch = ref.substring(remote.length() + 1);
        return "git fetch %s%s +refs/heads/%s:refs/remotes/%s".formatted(how, remote, branch, ref);
      }
    }
    return "git fetch %sorigin %s".formatted(how, ref);
  }

  private Text unknown(String ref) throws GateException {
    if (git.ask("remote").out().isBlank()) {
      return new Text(
          "git does not know '%s' here, and this repository has no remote. Run: git remote add origin URL, then git fetch origin"
              .formatted(ref),
          "git ne connaît pas « %s » ici, et ce dépôt n'a pas de dépôt distant. Lancez : git remote add origin URL, puis git fetch origin"
              .formatted(ref));
    }
    var command = fetch(ref, isShallow() ? "--unshallow " : "");
    return new Text(
        "git does not know '%s' here. Run: %s".formatted(ref, command),
        "git ne connaît pas « %s » ici. Lancez : %s".formatted(ref, command));
  }

  private Text shallow(String ref) throws GateException {
    var command = fetch(ref, "--unshallow ");
    return new Text(
        "this clone is too shallow to know where it left '%s'. Run: %s (GitHub Actions: checkout with fetch-depth: 0)"
            .formatted(ref, command),
        "ce clone est trop superficiel pour savoir où il a quitté « %s ». Lancez : %s (GitHub Actions : checkout avec fetch-depth: 0)"
            .formatted(ref, command));
  }

  private static Text unrelated(String ref) {
    return new Text(
        "'%s' and what is checked out have no commit in common. Name another: git branch --all"
            .formatted(ref),
        "« %s » et ce qui est extrait n'ont aucun commit en commun. Donnez-en un autre : git branch --all"
            .formatted(ref));
  }

  private Text noRepository(Git.Answer answer) {
    // containers of build servers often run as another user than the one who cloned
    if (answer.err().contains("safe.directory")) {
      var command = "git config --global --add safe.directory '*'";
      return new Text(
          "git does not trust this folder, as another user owns it. Run: " + command,
          "git ne fait pas confiance à ce dossier, car il appartient à un autre utilisateur."
              + " Lancez : "
              + command);
    }
    return new Text(
        "%s is not in a git repository. Run: git clone, or hand over the changes as a file (newFromPatch): git diff -U0 origin/main... > changes.patch"
            .formatted(base),
        "%s n'est pas dans un dépôt git. Lancez : git clone, ou fournissez les modifications dans un fichier (newFromPatch) : git diff -U0 origin/main... > changes.patch"
            .formatted(base));
  }

  /** What a patch adds; its names are relative to the folder of the repository. */
  public Changes in(Path patch) throws GateException {
    try {
      var text = new String(Files.readAllBytes(patch), StandardCharsets.UTF_8);
      Map<String, NavigableSet<Integer>> added = new TreeMap<>();
      var prefix = prefix();
      Patch.added(text)
          .forEach(
              (file, lines) -> {
                if (file.startsWith(prefix)) {
                  added.put(file.substring(prefix.length()), lines);
                }
              });
      return Changes.of(some(added));
    } catch (IOException e) {
      throw new GateException(
          new Text(
              "cannot read the patch %s (%s). Write it: git diff -U0 origin/main... > %s"
                  .formatted(patch, e.getClass().getSimpleName(), patch),
              "lecture impossible du patch %s (%s). Écrivez-le : git diff -U0 origin/main... > %s"
                  .formatted(patch, e.getClass().getSimpleName(), patch)));
    }
  }

  /** From the repository's folder to the base; nothing outside a repository. */
  private String prefix() {
    for (var folder = base; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        var below = folder.relativize(base).toString().replace('\\', '/');
        return below.isEmpty() ? "" : below + "/";
      }
    }
    return "";
  }

  private static Map<String, Changes.Lines> some(Map<String, NavigableSet<Integer>> added) {
    Map<String, Changes.Lines> lines = new TreeMap<>();
    added.forEach((file, numbers) -> lines.put(file, new Changes.Lines.Some(numbers)));
    return lines;
  }
}
