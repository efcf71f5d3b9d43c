package com.example.shop.catalogue;

import com.example.shop.domain.Product;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Component
public class Sitemap {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  public String urls(List<Product> products) {
    StringBuilder urls = new StringBuilder();
    for (Product product : products) {
      String slug = product.getName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      urls.append("<url><loc>/p/").append(slug).append("</loc></url>\n");
    }
    return urls.toString();
  }

  public String titles(List<Product> products) {
    StringBuilder titles = new StringBuilder();
    for (Product product : products) {
      titles.append(SPACES.matcher(product.getName()).replaceAll(" ")).append('\n');
    }
    return titles.toString();
  }

  public int words(List<Product> products) {
    int words = 0;
    for (Product product : products) {
      words += product.getName().split(" ").length;
    }
    return words;
  }
}
