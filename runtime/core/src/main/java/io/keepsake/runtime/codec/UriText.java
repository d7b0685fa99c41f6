package io.keepsake.runtime.codec;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a {@link URI}. Equal ones may be spelled in many ways, {@code HTTP://a:/%7e} and {@code http://a/%7E}; in its
 * normal form each has one. And one that was made from others may have a text that means yet another one.
 */
final class UriText {
  private UriText() {}

  /**
   * Returns a text of a URI.
   *
   * @throws CodecException if it means another one
   */
  static String checked(String text, URI value) {
    if (!value.equals(parsed(text))) {
      throw new CodecException("a URI whose text means another one: " + value);
    }
    return text;
  }

  static @Nullable URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException none) {
      return null;
    }
  }

  /** Returns a text that two of them share if, and only if, they are equal; follows {@link URI#equals}. */
  static String normal(URI value) {
    StringBuilder text = new StringBuilder();
    if (value.getScheme() != null) {
      text.append(value.getScheme().toLowerCase(Locale.ROOT)).append(':');
    }
    if (value.isOpaque()) {
      addEscaped(text, "", value.getRawSchemeSpecificPart());
    } else {
      addAuthority(text, value);
      addEscaped(text, "", value.getRawPath());
      addEscaped(text, "?", value.getRawQuery());
    }
    addEscaped(text, "#", value.getRawFragment());
    return text.toString();
  }

  /** Without an authority, a path that begins with two slashes needs two more, or it would be read as one. */
  private static void addAuthority(StringBuilder text, URI value) {
    if (value.getRawAuthority() == null) {
      text.append(value.getRawPath().startsWith("//") ? "//" : "");
      return;
    }
    text.append("//");
    if (value.getHost() == null) {
      addEscaped(text, "", value.getRawAuthority());
      return;
    }
    if (value.getRawUserInfo() != null) {
      addEscaped(text, "", value.getRawUserInfo());
      text.append('@');
    }
    text.append(value.getHost().toLowerCase(Locale.ROOT));
    if (value.getPort() >= 0) {
      text.append(':').append(value.getPort());
    }
  }

  /** Adds a part, if it is there, with the digits of its escapes in upper case. */
  private static void addEscaped(StringBuilder text, String before, @Nullable String part) {
    if (part == null) {
      return;
    }
    text.append(before);
    int start = 0;
    for (int at = part.indexOf('%'); at >= 0; at = part.indexOf('%', start)) {
      int end = Math.min(at + 3, part.length());
      text.append(part, start, at).append(part.substring(at, end).toUpperCase(Locale.ROOT));
      start = end;
    }
    text.append(part, start, part.length());
  }
}
