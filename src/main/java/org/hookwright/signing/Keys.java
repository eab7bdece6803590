package org.hookwright.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.signing.Difference.Input;
import org.hookwright.signing.Search.Guess;
import org.hookwright.ticket.Secret;

/** Keys that a secret may have become by mistake. */
final class Keys {
    private final String secret;
    private final KeyForm form;
    private final List<Guess<byte[]>> guesses = new ArrayList<>();

    private Keys(String secret, KeyForm form) {
        this.secret = secret;
        this.form = form;
    }

    static List<Guess<byte[]>> of(Recipe recipe, Secret secret, Map<String, Secret> others) {
        Keys keys = new Keys(secret.reveal(), recipe.key());
        keys.right();
        keys.forms();
        keys.blanks();
        others.forEach((name, other) -> keys.other(name, other.reveal()));
        keys.add("secret-empty", Optional.of(new byte[0]));
        return keys.guesses;
    }

    private void right() {
        Optional<byte[]> right = form.key(secret);
        if (right.isPresent()) {
            guesses.add(Guess.right(right.get()));
        } else {
            // Here the secret itself is what is wrong; its text is what a lenient sender would have used.
            guesses.add(new Guess<>(
                    Difference.of(Input.SECRET, form == KeyForm.HEX ? "secret-not-hex" : "secret-not-base64"),
                    text(secret)));
        }
    }

    private void forms() {
        String bare = KeyForm.stripped(secret);
        boolean prefixed = !bare.equals(secret);
        if (form == KeyForm.TEXT) {
            add("secret-decoded", KeyForm.base64(secret));
            add("secret-from-hex", KeyForm.hex(secret));
        } else {
            add("secret-not-decoded", Optional.of(text(secret)));
        }
        if (prefixed) {
            add("secret-without-whsec", Optional.of(text(bare)));
            add("secret-whsec-decoded", KeyForm.base64(bare));
        } else {
            add("secret-with-whsec", Optional.of(text(KeyForm.WHSEC_PREFIX + secret)));
        }
        add("secret-encoded", Optional.of(text(Base64.getEncoder().encodeToString(text(secret)))));
        add("secret-quoted", Optional.of(text('"' + secret + '"')));
    }

    private void blanks() {
        add("secret-blanks", form.key(secret.strip()));
        for (String more : List.of("\n", "\r\n", " ")) {
            add("secret-blanks", Optional.of(text(secret + more)));
        }
        add("secret-blanks", Optional.of(text(" " + secret)));
        add("secret-blanks", Optional.of(text(" " + secret + " ")));
    }

    private void other(String name, String value) {
        Difference means = Difference.of(Input.SECRET, "secret-other", name);
        form.key(value).ifPresent(key -> guesses.add(new Guess<>(means, key)));
    }

    private void add(String name, Optional<byte[]> key) {
        key.filter(bytes -> guesses.stream().noneMatch(guess -> java.util.Arrays.equals(guess.value(), bytes)))
                .ifPresent(bytes -> guesses.add(new Guess<>(Difference.of(Input.SECRET, name), bytes)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
