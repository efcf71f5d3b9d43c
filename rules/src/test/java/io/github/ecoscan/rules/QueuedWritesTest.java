package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the provider sends queued writes in groups, what a transaction saves is queued. */
class QueuedWritesTest {
  private static final String STORE =
      """
      package shop;
      import java.util.List;
      import org.springframework.data.jpa.repository.JpaRepository;
      class Store {
        static class Order {}
        interface OrderRepository extends JpaRepository<Order, Long> {}
        private OrderRepository orders;
        void saveAll(List<Order> all) {
          for (Order order : all) {
            orders.save(order);
          }
        }
      }
      """;

  @TempDir Path project;

  @Test
  void theTransactionOfAllCallersCounts() throws IOException {
    write("Store", STORE);
    write("Desk", caller("Desk", "@Transactional"));
    write("application.properties", "spring.jpa.properties.hibernate.jdbc.batch_size=50");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aCallerWithoutOneSendsEachRow() throws IOException {
    write("Store", STORE);
    write("Desk", caller("Desk", "@Transactional"));
    write("Import", caller("Import", ""));
    write("application.properties", "spring.jpa.properties.hibernate.jdbc.batch_size=50");

    assertThat(findings()).hasSize(1);
  }

  @Test
  void withoutGroupsEachRowIsSent() throws IOException {
    write("Store", STORE);
    write("Desk", caller("Desk", "@Transactional"));

    assertThat(findings()).hasSize(1);
  }

  private static String caller(String name, String annotation) {
    return """
        package shop;
        import java.util.List;
        import org.springframework.transaction.annotation.Transactional;
        class %s {
          private Store store;
          %s
          public void receive(List<Store.Order> all) {
            store.saveAll(all);
          }
        }
        """
        .formatted(name, annotation);
  }

  private List<Finding> findings() {
    return FixtureScan.run(project, "row-by-row-write", FixtureScan.classPath()).findings();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(project.resolve(name.contains(".") ? name : name + ".java"), text);
  }
}
