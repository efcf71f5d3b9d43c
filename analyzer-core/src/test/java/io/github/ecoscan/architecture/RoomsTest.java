package io.github.ecoscan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.Node;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of analyzer-core, and which rooms and libraries each may import. */
class RoomsTest {
  private static final String ROOT = "io.github.ecoscan.";
  private static final String JAVAPARSER = "com.github.javaparser";
  private static final String ASM = "org.objectweb.asm";
  private static final String GSON = "com.google.gson";
  private static final String DIFF = "com.github.difflib";
  private static final String JTE = "gg.jte";
  private static final String SPOTBUGS = "edu.umd.cs.findbugs";
  private static final String STAX = "javax.xml.stream";
  private static final String YAML = "org.snakeyaml.engine";

  private static final Map<String, Set<String>> ROOMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("model", Set.of()),
              Map.entry("source", Set.of("model")),
              Map.entry("syntax", Set.of("model", JAVAPARSER)),
              Map.entry("types", Set.of("model", "source", "syntax", JAVAPARSER, ASM)),
              Map.entry("repetition", Set.of("model", "syntax", "types", JAVAPARSER)),
              Map.entry("operation", Set.of("model", "syntax", "types", JAVAPARSER, GSON)),
              Map.entry(
                  "rule",
                  Set.of("model", "syntax", "types", "repetition", "operation", JAVAPARSER)),
              Map.entry(
                  "bytecode",
                  Set.of(
                      "model",
                      "source",
                      "syntax",
                      "types",
                      "rule",
                      JAVAPARSER,
                      ASM,
                      SPOTBUGS,
                      STAX)),
              Map.entry(
                  "facts",
                  Set.of("model", "syntax", "types", "repetition", "operation", JAVAPARSER)),
              Map.entry(
                  "link", Set.of("model", "types", "repetition", "operation", "facts", "rule")),
              Map.entry("impact", Set.of("model", GSON)),
              Map.entry(
                  "config",
                  Set.of("model", "operation", "repetition", "rule", "impact", "report", YAML)),
              Map.entry("gate", Set.of("model", GSON)),
              Map.entry("fix", Set.of("model", "source", DIFF)),
              Map.entry("report", Set.of("model", "source", "rule", "impact", GSON, JTE)),
              // the engine composes the others
              Map.entry(
                  "engine",
                  Set.of(
                      "model",
                      "source",
                      "syntax",
                      "types",
                      "repetition",
                      "operation",
                      "rule",
                      "bytecode",
                      "facts",
                      "link",
                      "impact",
                      "config",
                      "gate",
                      "fix",
                      JAVAPARSER))));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.ecoscan");

  static Stream<String> rooms() {
    return ROOMS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyWhatItMay(String room) {
    var permitted =
        ROOMS.get(room).stream()
            .map(name -> name.contains(".") ? name : ROOT + name)
            .<DescribedPredicate<? super JavaClass>>map(name -> resideInAPackage(name + ".."))
            .toList();
    var allowed = resideInAPackage(ROOT + room + "..").or(resideInAPackage("java.."));
    // com.sun.management is the JDK's documented way to a process' CPU time
    allowed = allowed.or(resideInAPackage("com.sun.management"));
    for (var predicate : permitted) {
      allowed = allowed.or(predicate);
    }
    assertThat(CLASSES.stream().filter(resideInAPackage(ROOT + room + ".."))).isNotEmpty();
    classes()
        .that(resideInAPackage(ROOT + room + ".."))
        .should()
        .onlyDependOnClassesThat(allowed.as("are permitted for room " + room))
        .check(CLASSES);
  }

  @Test
  void everyClassIsInARoom() {
    var packages = ROOMS.keySet().stream().map(room -> ROOT + room + "..").toArray(String[]::new);
    classes().should().resideInAnyPackage(packages).check(CLASSES);
  }

  @Test
  void noOneChangesASyntaxTree() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "setters of nodes",
                call ->
                    call.getTargetOwner().isAssignableTo(Node.class)
                        && (call.getName().startsWith("set")
                            || call.getName().equals("replace")
                            || call.getName().equals("remove"))))
        .check(CLASSES);
  }

  @Test
  void noOnePrintsToTheConsole() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  /** Who does not ask for SpotBugs must not load it. */
  @Test
  void oneClassUsesSpotBugs() {
    noClasses()
        .that(not(simpleName("InProcess")))
        .should()
        .dependOnClassesThat(resideInAPackage(SPOTBUGS + ".."))
        .check(CLASSES);
  }

  @Test
  void onlyTypesAndBytecodeReadClassFiles() {
    noClasses()
        .that(resideOutsideOfPackages(ROOT + "types..", ROOT + "bytecode.."))
        .should()
        .dependOnClassesThat(resideInAPackage(ASM + ".."))
        .check(CLASSES);
  }
}
