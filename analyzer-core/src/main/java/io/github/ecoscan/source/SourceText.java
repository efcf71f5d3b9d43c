package io.github.ecoscan.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file's text without byte order mark.
 *
 * @param charset how it was decoded
 * @param wellFormed false when the bytes did not fit the expected charset
 * @param marked whether a byte order mark came before it
 */
public record SourceText(String text, Charset charset, boolean wellFormed, boolean marked) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public SourceText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(charset, "charset");
  }

  /** Reads a file; one that is not valid in its charset is read as ISO-8859-1 and says so. */
  public static SourceText read(Path file, Charset charset) throws IOException {
    return of(Files.readAllBytes(file), charset);
  }

  /** What the bytes of a file say, in the same way. */
  public static SourceText of(byte[] bytes, Charset charset) {
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return new SourceText(marked ? text.substring(1) : text, charset, true, marked);
    } catch (CharacterCodingException e) {
      return new SourceText(
          new String(bytes, StandardCharsets.ISO_8859_1),
          StandardCharsets.ISO_8859_1,
          false,
          false);
    }
  }

  /** Another text, stored in the same way. */
  public SourceText with(String other) {
    return new SourceText(other, charset, wellFormed, marked);
  }

  /** Whether the charset has all characters of the text. */
  public boolean isEncodable() {
    return charset.newEncoder().canEncode(text);
  }

  /**
   * The bytes of the file, its mark included.
   *
   * @throws CharacterCodingException when the charset lacks a character of the text
   */
  public byte[] bytes() throws CharacterCodingException {
    var whole = marked ? BYTE_ORDER_MARK + text : text;
    var encoded = charset.newEncoder().encode(CharBuffer.wrap(whole));
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  /** A hash of the text (SHA-256), to tell later whether it is still the same. */
  public String digest() {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }
}
