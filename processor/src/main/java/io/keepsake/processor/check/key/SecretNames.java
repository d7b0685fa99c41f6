package io.keepsake.processor.check.key;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by names what is likely to be a secret. The last words of a name decide: a {@code passwordLength} is none. */
final class SecretNames {
  private static final Set<String> WORDS = Set.of(
      "password",
      "passwords",
      "passwd",
      "pwd",
      "passphrase",
      "passcode",
      "secret",
      "secrets",
      "credential",
      "credentials",
      "token",
      "jwt",
      "pin",
      "ssn",
      "cvv",
      "cvc",
      "apikey");

  private static final Set<String> PAIRS = Set.of(
      "api key",
      "private key",
      "secret key",
      "access key",
      "signing key",
      "encryption key",
      "card number",
      "pin code",
      "security number");

  /** What may follow without making it another thing. */
  private static final Set<String> FILLERS =
      Set.of("value", "text", "string", "chars", "bytes", "plain", "raw");

  /** Words that mean a secret only where the value is a text: parsers have tokens, and boards have pins. */
  private static final Set<String> OF_TEXTS = Set.of("token", "pin");

  private static final Set<TypeName> TEXTS = Set.of(
      ClassName.get(String.class),
      ClassName.get(CharSequence.class),
      ClassName.get(StringBuilder.class));

  private SecretNames() {}

  /** Tells whether a variable of a name and a type looks like a secret. */
  static boolean isSecret(String name, TypeName type) {
    List<String> words = wordsOf(name);
    if (words.isEmpty() || type.equals(TypeName.BOOLEAN)) {
      return false;
    }
    String last = words.get(words.size() - 1);
    if (OF_TEXTS.contains(last)) {
      return isText(type);
    }
    return WORDS.contains(last)
        || (words.size() > 1 && PAIRS.contains(words.get(words.size() - 2) + " " + last));
  }

  /** Tells whether a type is named as secrets are, such as {@code ApiKey}. */
  static boolean isSecret(TypeName type) {
    return type instanceof ClassName named
        && !named.packageName().startsWith("java")
        && isSecret(named.simpleName(), ClassName.OBJECT);
  }

  private static boolean isText(TypeName type) {
    String name = type.withoutAnnotations().toString();
    return TEXTS.contains(type.withoutAnnotations())
        || name.equals("char[]")
        || name.equals("byte[]");
  }

  /** Splits a name at its capital letters and underscores, and leaves fillers at its end out. */
  private static List<String> wordsOf(String name) {
    List<String> words = List.of(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT)
        .split("_+", -1));
    int end = words.size();
    while (end > 1 && FILLERS.contains(words.get(end - 1))) {
      end--;
    }
    return words.subList(0, end);
  }
}
