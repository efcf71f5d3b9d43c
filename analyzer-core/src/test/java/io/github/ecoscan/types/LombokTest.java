package io.github.ecoscan.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LombokTest {

  @Test
  void accessorsLoggersAndBuildersAreCertain() {
    var code =
        Snippet.of(
            """
            import lombok.*;
            import lombok.extern.slf4j.Slf4j;
            import java.util.*;
            @Slf4j
            class Service {
              void run(Order order) {
                log.info("x");
                order.getName().trim();
                order.isPaid();
                order.setTags(List.of());
                order.getTags().get(0).strip();
                Order.builder().name("x").paid(true).build().getName().isBlank();
                new Line("a", 2).getProduct().lines();
              }
            }
            @Data
            @Builder
            class Order { private String name; private boolean paid; private List<String> tags; @Getter(AccessLevel.NONE) private String secret; }
            @Value
            class Line { String product; int count; static int all; }
            """);
    assertThat(code.receiver("info")).isEqualTo("org.slf4j.Logger");
    assertThat(code.target("getName")).isEqualTo("Order.getName()");
    assertThat(code.target("trim")).isEqualTo("java.lang.String.trim()");
    assertThat(code.target("isPaid")).isEqualTo("Order.isPaid()");
    assertThat(code.target("setTags")).isEqualTo("Order.setTags(java.util.List)");
    assertThat(code.target("strip")).isEqualTo("java.lang.String.strip()");
    assertThat(code.target("isBlank")).isEqualTo("java.lang.String.isBlank()");
    assertThat(code.target("lines")).isEqualTo("java.lang.String.lines()");
  }

  @Test
  void aGeneratedAccessorOverloadsAnInheritedOne() {
    var code =
        Snippet.of(
            """
            import lombok.Data;
            class Result<T> { public void setData(T data) {} }
            @Data
            class Created extends Result { private String data; Created() { this.setData("x"); } }
            """);
    assertThat(code.target("setData")).isEqualTo("Created.setData(java.lang.String)");
  }

  @Test
  void annotationsOfOthersMeanNothing() {
    var code =
        Snippet.of(
            """
            import lombok.NonNull;
            import my.Data;
            @Data
            class Order { private String name; }
            class Use { void run(Order order) { order.getName(); } }
            """);
    assertThat(code.target("getName")).isEqualTo("?");
  }
}
