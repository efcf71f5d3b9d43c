package com.example.shop.catalogue;

import com.example.shop.domain.Product;
import com.example.shop.repository.ProductRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Service;

@Service
public class CatalogueExport {

  private final ProductRepository products;
  private final Sitemap sitemap;
  private final PriceListSigner signer;
  private final ExecutorService background = Executors.newSingleThreadExecutor();

  public CatalogueExport(ProductRepository products, Sitemap sitemap, PriceListSigner signer) {
    this.products = products;
    this.sitemap = sitemap;
    this.signer = signer;
  }

  public String export() throws InterruptedException, ExecutionException {
    List<Product> all = products.findAll();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      List<Future<String>> parts = new ArrayList<>();
      parts.add(pool.submit(() -> sitemap.urls(all)));
      parts.add(pool.submit(() -> sitemap.titles(all)));
      parts.add(pool.submit(() -> signer.signatures(all).toString()));
      StringBuilder export = new StringBuilder();
      for (Future<String> part : parts) {
        export.append(part.get());
      }
      return export.toString();
    } finally {
      pool.shutdown();
    }
  }

  public Future<String> signLater() {
    return background.submit(() -> signer.signature(products.findAll()));
  }
}
