package com.example.assistant.chat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

public class SupportChat {

  private final ChatModel model;
  private final ChatMemory memory = MessageWindowChatMemory.withMaxMessages(20);

  public SupportChat(ChatModel model) {
    this.model = model;
    memory.add(SystemMessage.from("You help customers of an energy supplier."));
  }

  public void run(BufferedReader in, PrintWriter out) throws IOException {
    String line;
    while ((line = in.readLine()) != null && !line.equals("bye")) {
      memory.add(UserMessage.from(line));
      AiMessage answer = model.chat(memory.messages()).aiMessage();
      memory.add(answer);
      out.println(answer.text());
      out.flush();
    }
  }
}
