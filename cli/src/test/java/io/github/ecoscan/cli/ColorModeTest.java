package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColorModeTest {

  @Test
  void isAutomaticallyOnOnATerminalOnly() {
    assertThat(ColorMode.AUTO.isOn(Map.of(), true)).isTrue();
    assertThat(ColorMode.AUTO.isOn(Map.of(), false)).isFalse();
  }

  @Test
  void honoursTheEnvironment() {
    assertThat(ColorMode.AUTO.isOn(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(ColorMode.AUTO.isOn(Map.of("NO_COLOR", ""), true)).isTrue();
    assertThat(ColorMode.AUTO.isOn(Map.of("CI", "true"), true)).isFalse();
    assertThat(ColorMode.AUTO.isOn(Map.of("TERM", "dumb"), true)).isFalse();
    assertThat(ColorMode.AUTO.isOn(Map.of("FORCE_COLOR", "1", "CI", "true"), false)).isTrue();
    assertThat(ColorMode.AUTO.isOn(Map.of("FORCE_COLOR", "0"), true)).isFalse();
    assertThat(ColorMode.AUTO.isOn(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), true)).isFalse();
  }

  @Test
  void doesWhatItIsTold() {
    assertThat(ColorMode.ALWAYS.isOn(Map.of("NO_COLOR", "1"), false)).isTrue();
    assertThat(ColorMode.NEVER.isOn(Map.of("FORCE_COLOR", "1"), true)).isFalse();
  }
}
