package com.example.shop.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.domain.OrderLine;
import com.example.shop.domain.PurchaseOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

class WebhookPublisherTest {

  @Test
  void sendsEachOrderAsJson() throws IOException {
    List<String> bodies = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://localhost:" + server.getAddress().getPort();
      WebhookPublisher publisher = new WebhookPublisher(RestClient.builder(), url);
      publisher.orderPlaced(order(7));
      publisher.orderPlaced(order(8));
    } finally {
      server.stop(0);
    }
    ObjectMapper mapper = new ObjectMapper();
    assertEquals(2, bodies.size());
    assertEquals(mapper.readTree("{\"order\": 7, \"total\": 20}"), mapper.readTree(bodies.get(0)));
    assertEquals(mapper.readTree("{\"order\": 8, \"total\": 20}"), mapper.readTree(bodies.get(1)));
  }

  private static PurchaseOrder order(long id) {
    PurchaseOrder order =
        new PurchaseOrder(1L, List.of(new OrderLine("mug", 2, BigDecimal.TEN)));
    try {
      Field field = PurchaseOrder.class.getDeclaredField("id");
      field.setAccessible(true);
      field.set(order, id);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    return order;
  }
}
