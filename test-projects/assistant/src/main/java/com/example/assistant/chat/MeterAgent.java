package com.example.assistant.chat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
public class MeterAgent {

  private static final int MAX_STEPS = 8;
  private static final ToolSpecification METER_READING =
      ToolSpecification.builder()
          .name("meterReading")
          .description("Gives the last reading of a meter")
          .build();

  private final ChatModel model;

  public MeterAgent(ChatModel model) {
    this.model = model;
  }

  public String solve(String task, Function<String, String> meterReading) {
    List<ChatMessage> history = new ArrayList<>();
    history.add(UserMessage.from(task));
    for (int step = 0; step < MAX_STEPS; step++) {
      ChatRequest request =
          ChatRequest.builder().messages(history).toolSpecifications(METER_READING).build();
      AiMessage answer = model.chat(request).aiMessage();
      history.add(answer);
      if (!answer.hasToolExecutionRequests()) {
        return answer.text();
      }
      for (ToolExecutionRequest call : answer.toolExecutionRequests()) {
        history.add(ToolExecutionResultMessage.from(call, meterReading.apply(call.arguments())));
      }
    }
    throw new IllegalStateException("no answer after " + MAX_STEPS + " steps");
  }
}
