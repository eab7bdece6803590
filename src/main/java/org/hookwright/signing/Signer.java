package org.hookwright.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Scheme;

/** Makes the headers that prove who sent a request. */
public final class Signer {
    private static final List<Scheme> NAMED =
            List.of(new Scheme.StandardWebhooks(), new Scheme.GitHub(), new Scheme.Slack(), new Scheme.Stripe());

    private Signer() {}

    /**
     * The headers in the order in which the scheme names them.
     *
     * @param content the bytes that will be sent
     */
    public static List<Header> headers(Scheme scheme, Secret secret, Stamp stamp, Content content) {
        Recipe recipe = Recipe.of(scheme);
        byte[] key = recipe.key()
                .key(secret.reveal())
                .orElseGet(() -> secret.reveal().getBytes(StandardCharsets.UTF_8));
        String time = stamp.time(recipe.stamps().unit());
        byte[] mac = Mac.of(recipe.seal().algorithm(), key, Mac.signed(recipe.signed(), stamp.id(), time, content));
        return headers(recipe, stamp.id(), time, Mac.written(recipe.seal().encoding(), mac));
    }

    /** The same with texts that somebody shows in the place of the real ones. */
    public static List<Header> headers(Scheme scheme, String id, String time, String signature) {
        return headers(Recipe.of(scheme), id, time, signature);
    }

    private static List<Header> headers(Recipe recipe, String id, String time, String signature) {
        List<Header> headers = new ArrayList<>();
        if (!recipe.stamps().id().isEmpty()) {
            headers.add(new Header(recipe.stamps().id(), id));
        }
        if (!recipe.stamps().timestamp().isEmpty()) {
            headers.add(new Header(recipe.stamps().timestamp(), time));
        }
        String before = recipe.layout() == Recipe.Layout.PAIRS ? "t=" + time + "," : "";
        headers.add(new Header(recipe.header(), before + recipe.prefix() + signature));
        return headers;
    }

    /** Why a secret cannot be the key of a scheme, if it cannot; the bytes of its text would be the key then. */
    public static Optional<Sentence> trouble(Scheme scheme, Secret secret) {
        Recipe recipe = Recipe.of(scheme);
        if (secret.reveal().isEmpty()) {
            return Optional.of(Sentence.of("signing.trouble.no-secret"));
        }
        if (recipe.key().key(secret.reveal()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Sentence.of(
                recipe.key() == KeyForm.HEX ? "signing.trouble.secret-not-hex" : "signing.trouble.secret-not-base64"));
    }

    /** Names of the headers that a scheme writes, in lower case. */
    public static Set<String> names(Scheme scheme) {
        Recipe recipe = Recipe.of(scheme);
        Set<String> names = new TreeSet<>();
        for (String name : List.of(recipe.stamps().id(), recipe.stamps().timestamp(), recipe.header())) {
            if (!name.isEmpty()) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Whether a header of this name is written by one of the schemes that have a name. */
    public static boolean isMade(String header) {
        return NAMED.stream().anyMatch(scheme -> names(scheme).contains(header.toLowerCase(Locale.ROOT)));
    }

    /** How the signature is computed, for people: hash, what is signed, how it is written. */
    public static Sentence arithmetic(Scheme scheme) {
        Recipe recipe = Recipe.of(scheme);
        return Sentence.of(
                "signing.arithmetic",
                Search.name(recipe.seal().algorithm()),
                recipe.signed(),
                Sentence.of(
                        "signing.encoding." + recipe.seal().encoding().name().toLowerCase(Locale.ROOT)));
    }
}
