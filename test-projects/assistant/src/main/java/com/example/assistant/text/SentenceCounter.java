package com.example.assistant.text;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.springframework.stereotype.Component;

@Component
public class SentenceCounter {

  private static final String MODEL = "/models/fr-sentences.bin";

  public int sentences(String text) throws IOException {
    return detector().sentDetect(text).length;
  }

  private SentenceDetectorME detector() throws IOException {
    try (InputStream in = SentenceCounter.class.getResourceAsStream(MODEL)) {
      return new SentenceDetectorME(new SentenceModel(in));
    }
  }
}
