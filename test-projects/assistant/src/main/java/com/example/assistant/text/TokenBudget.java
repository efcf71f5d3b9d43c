package com.example.assistant.text;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
public class TokenBudget {

  private static final int LIMIT = 4_000;

  private final Encoding encoding;

  public TokenBudget() {
    this.encoding = Encodings.newDefaultEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
  }

  public boolean fits(String text) {
    return encoding.countTokens(text) <= LIMIT;
  }

  public int rough(List<String> texts) {
    Encoding cheap =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);
    int tokens = 0;
    for (String text : texts) {
      tokens += cheap.countTokens(text);
    }
    return tokens;
  }
}
