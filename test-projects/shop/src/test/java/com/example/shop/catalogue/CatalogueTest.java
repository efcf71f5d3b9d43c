package com.example.shop.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.domain.Product;
import java.math.BigDecimal;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Product LAMP = new Product("l1", "Lamp, small", 1, BigDecimal.TEN);
  private static final Product CHAIR = new Product("c1", "Chair", 1, BigDecimal.ONE);

  @Test
  void namesPages() {
    assertEquals("<url><loc>/p/lamp-small</loc></url>\n", new Sitemap().urls(List.of(LAMP)));
    assertEquals("", new Sitemap().urls(List.of()));
    assertEquals(2, new Sitemap().words(List.of(LAMP)));
  }

  @Test
  void signsEachLine() throws NoSuchAlgorithmException {
    var signatures = new PriceListSigner().signatures(List.of(LAMP, CHAIR));
    assertEquals(2, signatures.size());
    assertEquals(signatures.get("c1"), new PriceListSigner().signature(List.of(CHAIR)));
  }

  @Test
  void recommends() {
    Recommendations recommendations = new Recommendations();
    assertEquals(List.of(LAMP), recommendations.unseen(List.of(LAMP, CHAIR), List.of("c1")));
    assertEquals(Optional.of(CHAIR), recommendations.cheapest(List.of(LAMP, CHAIR)));
    assertEquals(Optional.empty(), recommendations.cheapest(List.of()));
    assertTrue(recommendations.anyLight(List.of(LAMP)));
    assertFalse(recommendations.anyLight(List.of()));
  }
}
