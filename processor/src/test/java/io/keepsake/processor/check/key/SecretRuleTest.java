package io.keepsake.processor.check.key;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Secrets are not to be written on a disk. */
class SecretRuleTest {

  @Test
  void secretsInKeys_areTold() {
    String messages = check("""
        package t;
        import static io.keepsake.Backend.*;
        import io.keepsake.KeyBy;
        import io.keepsake.Memoize;
        import java.util.List;
        class Logins {
          @Memoize(backend = FOLDER, codeVersion = "1") int a(String user, String /*KS100*/password) { return 0; }
          @Memoize(backend = PERSISTENT, codeVersion = "1") int b(char[] /*KS100*/dbPasswd) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int c(String /*KS100*/apiKey, String /*KS100*/accessToken) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int d(byte[] /*KS100*/clientSecret, int /*KS100*/cvv) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int e(String /*KS100*/pin, String /*KS100*/SECRET_VALUE) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int f(Login /*KS100*/login) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int g(List<Login> /*KS100*/logins) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int h(ApiKey /*KS100*/key) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int i(@KeyBy(/*KS100*/"password") Login login) { return 0; }
          record Login(String user, String password) { String digest() { return ""; } }
          record ApiKey(String text) {}
        }
        """);
    assertThat(messages)
        .contains(
            "'password' of Logins.a(String, String) looks like a secret: with `backend = FOLDER`")
        .contains("'login' of Logins.f(Logins.Login) has a component 'password' that looks like")
        .contains("'login.password()' of");
  }

  @Test
  void whatIsNoSecret_isFine() {
    check("""
        package t;
        import static io.keepsake.Backend.*;
        import io.keepsake.KeyBy;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        import java.util.List;
        class Logins {
          @Memoize int inMemory(String password) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int ignored(String user, @KeyIgnore String password) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int digest(@KeyBy("digest") Login login) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int words(int passwordLength, boolean secret, int maxTokens, String tokenType) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int parser(Token token, List<Token> tokens, int pin, String spin) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1") int keys(String key, String primaryKey, String passwordHash) { return 0; }
          @SuppressWarnings("KS100: those of the tests only")
          @Memoize(backend = FOLDER, codeVersion = "1") int meant(String password) { return 0; }
          record Login(String user, String password) { String digest() { return ""; } }
          record Token(String text) {}
        }
        """);
  }
}
