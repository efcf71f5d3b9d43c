package com.example.etl.parse;

import com.example.etl.model.Reading;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.time.Instant;

public class JsonParser {

  public Reading parse(String json) {
    JsonObject message = new Gson().fromJson(json, JsonObject.class);
    return new Reading(
        message.get("meter").getAsString(),
        Instant.ofEpochSecond(message.get("at").getAsLong()),
        message.get("kwh").getAsDouble());
  }
}
