package io.github.ecoscan.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.ecoscan.rule.Rule;
import org.junit.jupiter.api.Test;

/** What rules may import: the SPI and the questions it answers, never each other's families. */
class FamiliesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.ecoscan.rules");

  @Test
  void familiesDoNotKnowEachOther() {
    slices()
        .matching("io.github.ecoscan.rules.(*)..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void rulesImportTheSpiAndItsQuestionsOnly() {
    classes()
        .that()
        .resideInAPackage("io.github.ecoscan.rules..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.github.ecoscan.rules..",
            "io.github.ecoscan.rule",
            "io.github.ecoscan.model",
            "io.github.ecoscan.syntax",
            "io.github.ecoscan.types",
            "io.github.ecoscan.repetition",
            "io.github.ecoscan.operation",
            "com.github.javaparser..",
            "java..")
        .check(CLASSES);
  }

  @Test
  void onlyRulesAndTheCatalogArePublic() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .beAssignableTo(Rule.class)
        .orShould()
        .be(Catalog.class)
        .orShould()
        .resideInAPackage("io.github.ecoscan.rules")
        .because("families share only what stands beside the catalog")
        .check(CLASSES);
  }
}
