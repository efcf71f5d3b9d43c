package com.example.shop.service;

import com.example.shop.domain.PurchaseOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
public class WebhookPublisher {

  private final RestClient client;

  public WebhookPublisher(
      RestClient.Builder builder, @Value("${shop.webhook-url}") String webhookUrl) {
    this.client = builder.baseUrl(webhookUrl).build();
  }

  public void orderPlaced(PurchaseOrder order) {
    ObjectMapper mapper = new ObjectMapper();
    try {
      String body =
          mapper.writeValueAsString(Map.of("order", order.getId(), "total", order.total()));
      client.post().body(body).retrieve().toBodilessEntity();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("order " + order.getId() + " cannot be written", e);
    }
  }
}
