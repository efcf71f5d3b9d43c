package com.example.etl.parse;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;

public class RejectWriter {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  public String reject(String message, Exception cause) {
    return GSON.toJson(Map.of("message", message, "reason", String.valueOf(cause.getMessage())));
  }
}
