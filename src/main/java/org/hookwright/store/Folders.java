package org.hookwright.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where each system keeps what. The system property {@code hookwright.home} moves all of it into one folder, for tests
 * and for a portable copy.
 *
 * @param config settings and the vault
 * @param data history, drafts, big replies, logs
 * @param workspace where the first workspace is made
 */
public record Folders(Path config, Path data, Path workspace) {
    /** Moves everything. */
    public static final String HOME_PROPERTY = "hookwright.home";

    public static Folders ofSystem() {
        String moved = System.getProperty(HOME_PROPERTY);
        return moved == null || moved.isBlank()
                ? of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv())
                : in(Path.of(moved));
    }

    /** Everything in one folder. */
    public static Folders in(Path home) {
        return new Folders(home.resolve("config"), home.resolve("data"), home.resolve("workspace"));
    }

    static Folders of(String system, Path user, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        Path workspace = user.resolve("Documents").resolve("Hookwright");
        if (name.contains("win")) {
            Path roaming = path(environment, "APPDATA", user.resolve("AppData/Roaming"));
            Path local = path(environment, "LOCALAPPDATA", user.resolve("AppData/Local"));
            return new Folders(roaming.resolve("Hookwright"), local.resolve("Hookwright"), workspace);
        }
        if (name.contains("mac")) {
            Path support = user.resolve("Library/Application Support/Hookwright");
            return new Folders(support.resolve("config"), support, workspace);
        }
        return new Folders(
                path(environment, "XDG_CONFIG_HOME", user.resolve(".config")).resolve("hookwright"),
                path(environment, "XDG_DATA_HOME", user.resolve(".local/share")).resolve("hookwright"),
                workspace);
    }

    private static Path path(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
