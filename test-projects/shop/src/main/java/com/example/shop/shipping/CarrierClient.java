package com.example.shop.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
public class CarrierClient {

  public record Event(String trackingNumber, String what) {}

  public record EventPage(List<Event> events, String next) {}

  private static final ParameterizedTypeReference<Map<String, String>> BY_NUMBER =
      new ParameterizedTypeReference<>() {};

  private final RestClient client;

  public CarrierClient(RestClient.Builder builder, @Value("${shop.carrier-url}") String carrier) {
    this.client = builder.baseUrl(carrier).build();
  }

  public String status(String trackingNumber) {
    return client.get().uri("/parcels/{number}", trackingNumber).retrieve().body(String.class);
  }

  public Map<String, String> statuses(List<String> trackingNumbers) {
    return client.post().uri("/parcels/search").body(trackingNumbers).retrieve().body(BY_NUMBER);
  }

  public List<Event> eventsOf(String day) {
    List<Event> events = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      EventPage page =
          client
              .get()
              .uri("/events?day={day}&after={cursor}", day, cursor)
              .retrieve()
              .body(EventPage.class);
      events.addAll(page.events());
      cursor = page.next();
    }
    return events;
  }
}
