package com.example;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

public class Labels {
  public String join(List<String> lines) {
    String text = "";
    for (String line : lines) {
      text += line;
    }
    return text;
  }

  public void touch(Statement statement, List<String> queries) throws SQLException {
    for (String query : queries) {
      statement.executeQuery(query).close();
    }
  }

  public String silenced(List<String> lines) {
    String text = "";
    for (String line : lines) {
      text += line; // ecoscan:ignore string-concat-in-loop -- three lines at most
    }
    return text;
  }
}
