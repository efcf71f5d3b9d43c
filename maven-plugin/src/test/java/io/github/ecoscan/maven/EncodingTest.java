package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecoscan.config.ConfigException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingTest {

  @Test
  void isUtf8WhenNothingIsSaid() throws ConfigException {
    assertThat(Encoding.of(null)).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void knowsCharsets() throws ConfigException {
    assertThat(Encoding.of("latin1")).isEqualTo(StandardCharsets.ISO_8859_1);
  }

  @Test
  void saysWhatIsNotACharset() {
    assertThatThrownBy(() -> Encoding.of("utf 8"))
        .isInstanceOf(ConfigException.class)
        .hasMessage("project.build.sourceEncoding: unknown encoding 'utf 8'");
  }
}
