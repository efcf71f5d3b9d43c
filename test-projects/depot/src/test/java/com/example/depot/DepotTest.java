package com.example.depot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DepotTest {

  @Test
  void listsCodesOneAfterTheOther() {
    assertEquals("A1B2", Depot.list(List.of("A1", "B2")));
    assertEquals("", Depot.list(List.of()));
  }
}
