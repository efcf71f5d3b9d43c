package com.example.shop.service;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class VatRegister {

  private final String url;
  private final RestTemplate rates = new RestTemplate();

  public VatRegister(@Value("${shop.vat-url}") String url) {
    this.url = url;
  }

  public boolean isRegistered(String vatNumber) {
    RestTemplate template = new RestTemplate();
    Map<?, ?> answer = template.getForObject(url + "/numbers/" + vatNumber, Map.class);
    return answer != null && Boolean.TRUE.equals(answer.get("valid"));
  }

  public String standardRate(String country) {
    return rates.getForObject(url + "/rates/" + country, String.class);
  }
}
