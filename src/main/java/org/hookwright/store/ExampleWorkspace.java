package org.hookwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;

/**
 * What a person finds at the first start: four workflows, twelve tickets that are hard on a payload in one way each,
 * and two environments, the first aimed at the receiver that is built in.
 */
public final class ExampleWorkspace {
    /** In the order in which they are told: from the ordinary one to the one that holds a placeholder itself. */
    private static final List<String> TICKETS = List.of(
            "01-monitor",
            "02-vip-mail",
            "03-printer-quotes",
            "04-agent-html",
            "05-unassigned",
            "06-service-request",
            "07-emoji-rtl",
            "08-long-log",
            "09-windows-path",
            "10-asset",
            "11-time-zones",
            "12-braces");

    private static final List<String> ENVIRONMENTS = List.of("sandbox", "production");
    private static final String LONG = "08-long-log";
    private static final int LONG_CHARACTERS = 100_000;

    private ExampleWorkspace() {}

    /**
     * Makes the example, unless the folder is a workspace already. Files that are there stay as they are, and the mark
     * is written last, so that a making that was cut short is taken up again at the next start.
     *
     * @return why it could not be made, or nothing
     */
    public static Optional<Sentence> create(Path folder, Locale locale) {
        Path mark = folder.resolve(Workspace.MARK);
        if (Files.exists(mark)) {
            return Optional.empty();
        }
        Map<Path, String> files = new LinkedHashMap<>();
        Gallery.entries(locale).stream()
                .filter(Gallery.Entry::isFirst)
                .forEach(entry -> files.put(
                        place(folder, FileKind.WORKFLOW, entry.id()), FileKind.WORKFLOW.write(entry.workflow())));
        TICKETS.forEach(name -> files.put(place(folder, FileKind.TICKET, name), ticket(name)));
        ENVIRONMENTS.forEach(name -> files.put(
                place(folder, FileKind.ENVIRONMENT, name),
                Bundled.text("environments/" + name + FileKind.ENVIRONMENT.ending())));
        files.put(mark, Yaml.write(Map.of(FileKind.VERSION_KEY, FileKind.VERSION)));
        return write(files);
    }

    /** The bundled tickets, in their order. */
    public static List<Ticket> tickets() {
        return TICKETS.stream().map(name -> FileKind.TICKET.read(ticket(name))).toList();
    }

    /** Gives the example's secrets a value that the receiver takes, where the vault has none of that name. */
    public static void fill(Vault vault) throws IOException {
        Map<String, Secret> first = new TreeMap<>(Map.of(
                "slack_path", new Secret("T0LOCAL00/B0LOCAL00/local-receiver"),
                "crm_token", new Secret("local-receiver-crm"),
                "cmdb_password", new Secret("local-receiver-cmdb"),
                "cases_token", new Secret("local-receiver-cases"),
                "approvals_token", new Secret("local-receiver-approvals"),
                "helpdesk_key", new Secret("local-receiver-helpdesk"),
                "pagerduty_key", new Secret("local-receiver-pagerduty"),
                "servicenow_password", new Secret("local-receiver-servicenow")));
        if (!vault.names().containsAll(first.keySet())) {
            vault.change(values -> first.forEach(values::putIfAbsent));
        }
    }

    private static Path place(Path folder, FileKind<?> kind, String name) {
        return folder.resolve(kind.folder()).resolve(name + kind.ending());
    }

    private static Optional<Sentence> write(Map<Path, String> files) {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            try {
                if (!Files.exists(file.getKey())) {
                    Disk.write(file.getKey(), Disk.bytes(file.getValue()));
                }
            } catch (IOException failed) {
                return Optional.of(Disk.why(file.getKey(), failed));
            }
        }
        return Optional.empty();
    }

    private static String ticket(String name) {
        String text = Bundled.text("tickets/" + name + FileKind.TICKET.ending());
        return name.equals(LONG) ? FileKind.TICKET.write(withLog(FileKind.TICKET.read(text))) : text;
    }

    /** Puts a log of 100,000 characters into the description: long text is made here rather than carried along. */
    private static Ticket withLog(Ticket ticket) {
        Map<String, Object> values = new LinkedHashMap<>(ticket.values());
        Map<String, Object> fields = new LinkedHashMap<>();
        if (values.get("ticket") instanceof Map<?, ?> written) {
            written.forEach((key, value) -> fields.put(String.valueOf(key), value));
        }
        String log = log();
        fields.put("description", "<pre>" + log + "</pre>");
        fields.put("description_text", log);
        values.put("ticket", fields);
        return new Ticket(ticket.name(), values);
    }

    private static String log() {
        StringBuilder log = new StringBuilder(LONG_CHARACTERS + 100);
        for (int line = 0; log.length() < LONG_CHARACTERS; line++) {
            int second = line % 60;
            int minute = line / 60 % 60;
            log.append(String.format(
                    Locale.ROOT,
                    "2026-11-24 02:%02d:%02d backup[%d] volume=\"vol%02d\" block=%06d %s\n",
                    minute,
                    second,
                    4100 + line % 7,
                    line % 12,
                    line * 37,
                    line % 19 == 0 ? "ERROR checksum differs, retry" : "ok"));
        }
        return log.substring(0, LONG_CHARACTERS);
    }
}
