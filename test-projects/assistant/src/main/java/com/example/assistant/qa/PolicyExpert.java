package com.example.assistant.qa;

import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;

public interface PolicyExpert {

  @SystemMessage("You answer questions on tariffs and contracts, from the given passages only.")
  String answer(@UserMessage String question);
}
