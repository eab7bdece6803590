package org.hookwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hookwright.allowlist.AddressText;
import org.hookwright.allowlist.AllowList;
import org.hookwright.allowlist.Own;
import org.hookwright.allowlist.Region;
import org.hookwright.allowlist.SendingKind;
import org.hookwright.language.Sentence;

/** {@code allowlist.yaml} in the workspace: which of the host's addresses are let in, and which of one's own. */
public final class AllowListFile {
    private static final Set<String> KEYS = Set.of(FileKind.VERSION_KEY, "regions", "kinds", "port", "own");

    private final Path file;

    public AllowListFile(Path workspace) {
        file = workspace.resolve("allowlist.yaml");
    }

    /**
     * What the file says.
     *
     * @param stamp tells this state of the file from any other
     * @param unknown keys of a newer version, kept and written back
     * @param trouble why it cannot be read, with the place; then nothing is written over it
     */
    public record Opened(AllowList list, String stamp, Map<String, Object> unknown, Optional<Sentence> trouble) {}

    /** What became of a wish to save. */
    public sealed interface Saved {
        /** It stands in the file. */
        record Done(Opened now) implements Saved {}

        /** Somebody else has written meanwhile; nothing was written. */
        record Changed(Opened now) implements Saved {}
    }

    public Path path() {
        return file;
    }

    public Opened read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            return new Opened(AllowList.NONE, "", Map.of(), Optional.empty());
        }
        String stamp = Disk.stamp(bytes);
        try {
            Fields root = Fields.root(Yaml.read(Utf8.text(bytes)));
            if (root.whole(FileKind.VERSION_KEY, FileKind.VERSION) > FileKind.VERSION) {
                throw new BadFile(Sentence.of("store.allowlist.newer"));
            }
            return new Opened(list(root), stamp, root.unknown(KEYS).keys(), Optional.empty());
        } catch (BadFile bad) {
            return new Opened(
                    AllowList.NONE,
                    stamp,
                    Map.of(),
                    Optional.of(Sentence.of("store.allowlist.unread", file.toString(), bad.sentence())));
        }
    }

    /** Writes the list where the file still says what it said when it was read. */
    public Saved save(AllowList list, Opened was) throws IOException {
        Opened now = read();
        if (!now.stamp().equals(was.stamp()) || now.trouble().isPresent()) {
            return new Saved.Changed(now);
        }
        byte[] bytes = Disk.bytes(Yaml.write(tree(list, was.unknown())));
        Disk.write(file, bytes);
        return new Saved.Done(new Opened(list, Disk.stamp(bytes), was.unknown(), Optional.empty()));
    }

    private static AllowList list(Fields root) {
        int port = root.whole("port", AllowList.USUAL_PORT);
        if (port < 1 || port > 65_535) {
            throw new BadFile(Sentence.of("store.allowlist.port", root.path("port")));
        }
        return new AllowList(
                words(root, "regions", Region.class, Region::word, Set.of()),
                words(root, "kinds", SendingKind.class, SendingKind::word, AllowList.NONE.kinds()),
                root.list("own", AllowListFile::own),
                port);
    }

    private static Own own(Fields fields) {
        return switch (AddressText.read(fields.text("address"))) {
            case AddressText.Read.Block(var block) -> new Own(block, fields.text("note", ""));
            case AddressText.Read.Fault fault ->
                throw new BadFile(Sentence.of("store.allowlist.address", fields.path("address"), fault.why()));
        };
    }

    private static <E extends Enum<E>> Set<E> words(
            Fields root, String key, Class<E> type, Function<E, String> word, Set<E> otherwise) {
        if (!root.has(key)) {
            return otherwise;
        }
        Map<String, E> offered = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(word, one -> one));
        EnumSet<E> chosen = EnumSet.noneOf(type);
        for (String written : root.texts(key)) {
            E one = offered.get(written);
            if (one == null) {
                throw new BadFile(Sentence.of(
                        "store.place.choice",
                        root.path(key),
                        offered.keySet().stream().sorted().collect(Collectors.joining(", "))));
            }
            chosen.add(one);
        }
        return chosen;
    }

    private static Map<String, Object> tree(AllowList list, Map<String, Object> unknown) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(FileKind.VERSION_KEY, FileKind.VERSION);
        tree.put("regions", list.regions().stream().map(Region::word).toList());
        tree.put("kinds", list.kinds().stream().map(SendingKind::word).toList());
        tree.put("port", list.port());
        List<Map<String, Object>> own =
                list.own().stream().map(AllowListFile::tree).toList();
        if (!own.isEmpty()) {
            tree.put("own", own);
        }
        unknown.forEach(tree::putIfAbsent);
        return tree;
    }

    private static Map<String, Object> tree(Own one) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("address", one.block().toString());
        if (!one.note().isEmpty()) {
            tree.put("note", one.note());
        }
        return tree;
    }
}
