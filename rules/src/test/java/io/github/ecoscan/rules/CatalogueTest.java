package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.operation.CatalogueReader;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the catalogue against the libraries: what it names exists. */
class CatalogueTest {
  private static final Catalogue CATALOGUE = CatalogueReader.read(new Catalog().catalogue());
  private static final LibraryTypes LIBRARIES = new LibraryTypes();

  /** Types of earlier versions, which the libraries on the class path have dropped. */
  private static final Set<String> EARLIER =
      Set.of(
          "dev.langchain4j.model.chat.ChatLanguageModel",
          "dev.langchain4j.model.chat.StreamingChatLanguageModel",
          "org.hibernate.Criteria");

  /** Types of libraries that are known by their supertypes only. */
  private static final Set<String> ABSENT =
      Set.of(
          "com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper",
          "com.fasterxml.jackson.dataformat.csv.CsvMapper",
          "com.fasterxml.jackson.dataformat.smile.databind.SmileMapper",
          "com.fasterxml.jackson.dataformat.xml.XmlMapper",
          "com.fasterxml.jackson.dataformat.xml.XmlMapper.Builder",
          "com.fasterxml.jackson.dataformat.yaml.YAMLMapper",
          "com.fasterxml.jackson.dataformat.yaml.YAMLMapper.Builder",
          "org.mybatis.spring.SqlSessionTemplate",
          "org.springframework.data.mongodb.repository.MongoRepository",
          "tools.jackson.dataformat.xml.XmlMapper",
          "tools.jackson.dataformat.xml.XmlMapper.Builder",
          "tools.jackson.dataformat.yaml.YAMLMapper",
          "tools.jackson.dataformat.yaml.YAMLMapper.Builder");

  /** Interfaces that users extend with methods of their own, named by convention. */
  private static final Set<String> EXTENDED =
      Set.of(
          "com.baomidou.mybatisplus.core.mapper.BaseMapper",
          "io.micronaut.data.repository.GenericRepository",
          "jakarta.data.repository.DataRepository",
          "org.springframework.data.repository.Repository");

  static Stream<Operation> operations() {
    return CATALOGUE.operations().stream();
  }

  /** Counted by what is called and what that does: long lists of methods do not help. */
  @Test
  void knowsHundredsOfOperations() {
    var known =
        CATALOGUE.operations().stream()
            .map(
                operation ->
                    "%s %s %s %s %s"
                        .formatted(
                            operation.kind(),
                            operation.owner(),
                            operation.annotation(),
                            operation.methodAnnotation(),
                            operation.after()))
            .distinct();
    assertThat(known).hasSizeGreaterThanOrEqualTo(300);
    assertThat(CATALOGUE.supertypes()).isNotEmpty();
  }

  @Test
  void usesEveryKind() {
    // entities of the project itself load their associations
    var kinds = EnumSet.complementOf(EnumSet.of(OperationKind.ASSOCIATION_LOAD));
    assertThat(CATALOGUE.operations().stream().map(Operation::kind)).containsAll(kinds);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void namesWhatExists(Operation operation) {
    for (var annotation : List.of(operation.annotation(), operation.methodAnnotation())) {
      if (!annotation.isEmpty()) {
        assertThat(LIBRARIES.isAnnotation(annotation)).as(annotation).isTrue();
      }
    }
    if (operation.owner().isEmpty()) {
      assertThat(operation.annotation() + operation.methodAnnotation()).isNotEmpty();
      return;
    }
    if (EARLIER.contains(operation.owner())) {
      assertThat(LIBRARIES.exists(operation.owner())).as("no longer earlier").isFalse();
      return;
    }
    assertThat(LIBRARIES.exists(operation.owner())).as(operation.owner()).isTrue();
    for (var excepted : operation.unlessOwner()) {
      assertThat(LIBRARIES.isSubtype(excepted, operation.owner())).as(excepted).isTrue();
    }
    if (!operation.after().isEmpty()) {
      assertThat(LIBRARIES.exists(operation.after())).as(operation.after()).isTrue();
    }
    if (EXTENDED.contains(operation.owner()) || !operation.methodAnnotation().isEmpty()) {
      return;
    }
    for (var pattern : operation.methods()) {
      assertThat(exists(operation.owner(), pattern))
          .as("%s#%s", operation.owner(), pattern)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void saysWhatToDoInBothLanguagesAndWhereItIsDocumented(Operation operation) {
    assertThat(operation.source()).startsWith("https://");
    operation
        .batch()
        .ifPresent(
            batch -> {
              assertThat(batch.en()).isNotBlank();
              assertThat(batch.fr()).isNotBlank();
            });
  }

  @Test
  void hasNoEntryTwice() {
    var patterns = new ArrayList<String>();
    for (var operation : CATALOGUE.operations()) {
      for (var method : operation.methods()) {
        patterns.add(
            "%s %s %s %s %s %s"
                .formatted(
                    operation.kind(),
                    operation.owner(),
                    operation.annotation(),
                    operation.methodAnnotation(),
                    operation.after(),
                    method));
      }
    }
    assertThat(patterns).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void supertypesAreThoseOfTheLibraries() {
    var checked = new HashSet<String>();
    CATALOGUE
        .supertypes()
        .forEach(
            (name, above) -> {
              if (!LIBRARIES.exists(name)) {
                assertThat(ABSENT).contains(name);
                return;
              }
              checked.add(name);
              assertThat(above)
                  .as("a supertype of %s", name)
                  .anyMatch(supertype -> LIBRARIES.isSubtype(name, supertype));
            });
    assertThat(checked).isNotEmpty();
  }

  private static boolean exists(String owner, String pattern) {
    var slash = pattern.indexOf('/');
    var name = (slash < 0 ? pattern : pattern.substring(0, slash)).replace("!", "");
    return LIBRARIES.methods(owner).stream()
        .filter(
            method ->
                name.endsWith("*")
                    ? method.name().startsWith(name.substring(0, name.length() - 1))
                    : method.name().equals(name))
        .anyMatch(
            method ->
                slash < 0 || method.arity() == Integer.parseInt(pattern.substring(slash + 1)));
  }
}
