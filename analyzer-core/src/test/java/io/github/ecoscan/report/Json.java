package io.github.ecoscan.report;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;

/** Reads JSON back, to the letter of the standard. */
final class Json {
  private Json() {}

  static JsonObject parse(String json) {
    return new Gson().fromJson(reader(json), JsonObject.class);
  }

  static JsonArray array(String json) {
    return new Gson().fromJson(reader(json), JsonArray.class);
  }

  private static JsonReader reader(String json) {
    var reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.STRICT);
    return reader;
  }
}
