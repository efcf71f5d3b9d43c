package com.example.shop.service;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
public class ProductImageService {

  private final Path folder;

  public ProductImageService(@Value("${shop.images}") Path folder) {
    this.folder = folder;
  }

  public long checksum(String sku) throws IOException {
    CRC32 crc = new CRC32();
    try (FileInputStream in = new FileInputStream(folder.resolve(sku + ".jpg").toFile())) {
      int b;
      while ((b = in.read()) != -1) {
        crc.update(b);
      }
    }
    return crc.getValue();
  }

  public int width(String sku) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(image(sku)))) {
      int previous = in.read();
      int current;
      while ((current = in.read()) != -1) {
        if (previous == 0xFF && current == 0xC0) {
          in.skipNBytes(5);
          return in.read() << 8 | in.read();
        }
        previous = current;
      }
    }
    return 0;
  }

  public long copyTo(String sku, Path target) throws IOException {
    long copied = 0;
    byte[] buffer = new byte[8192];
    try (InputStream in = new FileInputStream(image(sku).toFile());
        var out = Files.newOutputStream(target)) {
      int read;
      while ((read = in.read(buffer)) != -1) {
        out.write(buffer, 0, read);
        copied += read;
      }
    }
    return copied;
  }

  private Path image(String sku) {
    return folder.resolve(sku + ".jpg");
  }
}
