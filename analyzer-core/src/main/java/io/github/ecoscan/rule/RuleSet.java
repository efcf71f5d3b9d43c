package io.github.ecoscan.rule;

import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** Rules with their specifications and pages, in order of their names. */
public record RuleSet(
    List<Entry> entries, List<URL> catalogue, List<URL> calibration, List<URL> patterns) {

  /** One rule and what is known about it. */
  public record Entry(Rule rule, RuleSpec spec, RulePage page) {

    /** The rule's name. */
    public String name() {
      return spec.name();
    }
  }

  public RuleSet {
    entries = List.copyOf(entries);
    catalogue = List.copyOf(catalogue);
    calibration = List.copyOf(calibration);
    patterns = List.copyOf(patterns);
  }

  /** Rules that make nothing of what SpotBugs sees. */
  public RuleSet(List<Entry> entries, List<URL> catalogue, List<URL> calibration) {
    this(entries, catalogue, calibration, List.of());
  }

  /** Rules whose waste was not measured. */
  public RuleSet(List<Entry> entries, List<URL> catalogue) {
    this(entries, catalogue, List.of());
  }

  /** All rules on the class path of a class loader. */
  public static RuleSet load(ClassLoader loader) {
    var entries = new ArrayList<Entry>();
    var catalogue = new ArrayList<URL>();
    var calibration = new ArrayList<URL>();
    var patterns = new ArrayList<URL>();
    for (var provider : ServiceLoader.load(RuleProvider.class, loader)) {
      provider.rules().forEach(rule -> entries.add(entry(rule)));
      catalogue.addAll(provider.catalogue());
      calibration.addAll(provider.calibration());
      patterns.addAll(provider.patterns());
    }
    return of(entries, catalogue, calibration, patterns);
  }

  /** A set of rules, sorted; rules of one name, or that yield in a circle, are a defect. */
  static RuleSet of(List<Entry> entries, List<URL> catalogue) {
    return of(entries, catalogue, List.of(), List.of());
  }

  private static RuleSet of(
      List<Entry> entries, List<URL> catalogue, List<URL> calibration, List<URL> patterns) {
    var sorted = entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
    for (var i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).name().equals(sorted.get(i - 1).name())) {
        throw new IllegalArgumentException("two rules are named " + sorted.get(i).name());
      }
    }
    var rules = new RuleSet(sorted, catalogue, calibration, patterns);
    sorted.forEach(entry -> rules.requireEnd(entry, new ArrayList<>()));
    return rules;
  }

  /** Rules that yield to each other would all be silent. */
  private void requireEnd(Entry entry, List<String> before) {
    if (before.contains(entry.name())) {
      throw new IllegalArgumentException("rules yield in a circle: " + before);
    }
    before.add(entry.name());
    for (var better : entry.spec().yieldsTo()) {
      find(better).ifPresent(other -> requireEnd(other, before));
    }
    before.remove(before.size() - 1);
  }

  /** A rule with its specification and pages. */
  public static Entry entry(Rule rule) {
    var spec = rule.getClass().getAnnotation(RuleSpec.class);
    if (spec == null) {
      throw new IllegalArgumentException(rule.getClass().getName() + " has no @RuleSpec");
    }
    return new Entry(rule, spec, RulePage.of(rule.getClass(), spec.name()));
  }

  /** The names of all rules. */
  public List<String> names() {
    return entries.stream().map(Entry::name).toList();
  }

  /** The rule with a name. */
  public Optional<Entry> find(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /** Some of the rules. */
  public RuleSet only(Predicate<Entry> condition) {
    return new RuleSet(
        entries.stream().filter(condition).toList(), catalogue, calibration, patterns);
  }
}
