package com.example.legacy;

import java.util.List;

public class OldLabels {
  public String join(List<String> lines) {
    String text = "";
    for (String line : lines) {
      text += line;
    }
    return text;
  }
}
