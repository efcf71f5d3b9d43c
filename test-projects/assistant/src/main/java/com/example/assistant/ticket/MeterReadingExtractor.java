package com.example.assistant.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.ChatModel;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
public class MeterReadingExtractor {

  public record MeterReading(String meter, String day, double kilowattHours) {}

  private static final Logger log = LoggerFactory.getLogger(MeterReadingExtractor.class);
  private static final int MAX_ATTEMPTS = 5;

  private final ChatModel model;
  private final ObjectMapper mapper;

  public MeterReadingExtractor(ChatModel model, ObjectMapper mapper) {
    this.model = model;
    this.mapper = mapper;
  }

  public Optional<MeterReading> extract(Ticket ticket) {
    String prompt = "Give the meter reading as JSON with meter, day, kilowattHours.\n";
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      String answer = model.chat(prompt + ticket.text());
      try {
        return Optional.of(mapper.readValue(answer, MeterReading.class));
      } catch (JsonProcessingException e) {
        log.warn("attempt {}: no JSON in the answer", attempt);
      }
    }
    return Optional.empty();
  }

  public MeterReading extractOnce(Ticket ticket) throws JsonProcessingException {
    String answer = model.chat("Give the meter reading as JSON.\n" + ticket.text());
    try {
      return mapper.readValue(answer, MeterReading.class);
    } catch (JsonProcessingException e) {
      String repaired = model.chat("This is not valid JSON, correct it:\n" + answer);
      return mapper.readValue(repaired, MeterReading.class);
    }
  }
}
