package io.github.ecoscan.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoldenTest {

  @Test
  void aReasonExcusesTheFigureItNames() {
    var why =
        "same: what methods of missing libraries give back; generic chains: streams of missing classes";
    assertThat(Golden.excuses(why)).containsExactlyInAnyOrder("same", "generic chains");
  }

  @Test
  void aTextWithoutFigureOrReasonExcusesNothing() {
    assertThat(Golden.excuses("")).isEmpty();
    assertThat(Golden.excuses("nine in ten losses are calls on what a method gives back"))
        .isEmpty();
    assertThat(Golden.excuses("same: unclear")).isEmpty();
    assertThat(Golden.excuses("different: held out, the four were not looked at")).isEmpty();
  }

  @Test
  void nothingExcusesAnException() {
    assertThat(Golden.excuses("exceptions: only in files that nobody would write")).isEmpty();
  }
}
