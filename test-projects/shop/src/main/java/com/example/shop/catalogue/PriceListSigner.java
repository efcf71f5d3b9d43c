package com.example.shop.catalogue;

import com.example.shop.domain.Product;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
public class PriceListSigner {

  public Map<String, String> signatures(List<Product> products) throws NoSuchAlgorithmException {
    Map<String, String> signatures = new LinkedHashMap<>();
    for (Product product : products) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] signed = digest.digest(line(product).getBytes(StandardCharsets.UTF_8));
      signatures.put(product.getSku(), HexFormat.of().formatHex(signed));
    }
    return signatures;
  }

  public Map<String, String> checksums(String text, List<String> algorithms)
      throws NoSuchAlgorithmException {
    Map<String, String> checksums = new LinkedHashMap<>();
    for (String algorithm : algorithms) {
      byte[] sum =
          MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
      checksums.put(algorithm, HexFormat.of().formatHex(sum));
    }
    return checksums;
  }

  public String signature(List<Product> products) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Product product : products) {
      digest.update(line(product).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String line(Product product) {
    return product.getSku() + '\t' + product.getPrice();
  }
}
