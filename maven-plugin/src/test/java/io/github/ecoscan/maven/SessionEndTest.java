package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.ExecutionEvent;
import org.junit.jupiter.api.Test;

class SessionEndTest {
  private final List<String> heard = new ArrayList<>();
  private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();

  @Test
  void comesBeforeTheOthersHearOfItAndKeepsNothingFromThem() {
    request.setExecutionListener(
        new AbstractExecutionListener() {
          @Override
          public void mojoFailed(ExecutionEvent event) {
            heard.add("failed");
          }

          @Override
          public void sessionEnded(ExecutionEvent event) {
            heard.add("ended");
          }
        });
    SessionEnd.of(request).then(() -> heard.add("last"));

    request.getExecutionListener().mojoFailed(null);
    request.getExecutionListener().sessionEnded(null);

    assertThat(heard).containsExactly("failed", "last", "ended");
    assertThat(request.getExecutionListener()).isEqualTo(request.getExecutionListener());
  }

  @Test
  void thereNeedNotBeAnotherListener() {
    SessionEnd.of(request).then(() -> heard.add("last"));

    request.getExecutionListener().mojoStarted(null);
    request.getExecutionListener().sessionEnded(null);

    assertThat(heard).containsExactly("last");
  }
}
