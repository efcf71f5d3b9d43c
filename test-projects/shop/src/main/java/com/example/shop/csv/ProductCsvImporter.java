package com.example.shop.csv;

import com.example.shop.domain.Product;
import com.example.shop.repository.ProductRepository;
import com.example.shop.service.CategoryService;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
public class ProductCsvImporter {

  private static final int CHUNK = 200;

  private final ProductRepository products;
  private final CategoryService categories;

  public ProductCsvImporter(ProductRepository products, CategoryService categories) {
    this.products = products;
    this.categories = categories;
  }

  public int importCatalogue(Path file) throws IOException {
    int imported = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        String[] fields = line.split(";");
        long category = categories.resolve(fields[2]);
        products.save(new Product(fields[0], fields[1], category, new BigDecimal(fields[3])));
        imported++;
      }
    }
    return imported;
  }

  public void importPrices(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int from = 0; from < lines.size(); from += CHUNK) {
      updatePrices(lines.subList(from, Math.min(from + CHUNK, lines.size())));
    }
  }

  private void updatePrices(List<String> lines) {
    Map<String, BigDecimal> prices = new HashMap<>();
    for (String line : lines) {
      int separator = line.indexOf(';');
      prices.put(line.substring(0, separator), new BigDecimal(line.substring(separator + 1)));
    }
    List<Product> changed = products.findAllById(prices.keySet());
    for (Product product : changed) {
      product.setPrice(prices.get(product.getSku()));
    }
    products.saveAll(changed);
  }
}
