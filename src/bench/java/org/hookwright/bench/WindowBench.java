package org.hookwright.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * From the start of the process to the first frame of the window: the packaged program, with and without a cache of a
 * training run, against a window with one label, in turn. Each process is a new one with a home folder of its own.
 */
final class WindowBench implements Benches.Bench {
    private static final int PAIRS = 7;
    private static final Path LIB = Path.of("target", "hookwright", "lib");

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path classes = Path.of("target", "test-classes").toAbsolutePath();

    @Override
    public void run() throws IOException {
        if (!Files.isDirectory(LIB)) {
            System.out.println("Nothing is packaged: run mvn -DskipTests package first");
            return;
        }
        Path work = Files.createTempDirectory("window-bench");
        Path cache = work.resolve("app.aot");
        start(work, List.of("-XX:AOTCacheOutput=" + cache), Scene.PROGRAM);
        Percentiles floor = new Percentiles();
        Percentiles without = new Percentiles();
        Percentiles with = new Percentiles();
        for (int i = 0; i < PAIRS; i++) {
            floor.add(start(work, List.of(), Scene.LABEL));
            without.add(start(work, List.of(), Scene.PROGRAM));
            with.add(start(work, List.of("-XX:AOTCache=" + cache), Scene.PROGRAM));
        }
        Percentiles.head("first frame, ms from the start of the process");
        floor.print("bare window with one label");
        without.print("program, no cache");
        with.print("program, cache of a training run");
        System.out.printf(
                Locale.ROOT,
                "ratio of medians: %.2f without, %.2f with the cache%n",
                without.median() / floor.median(),
                with.median() / floor.median());
        remove(work);
    }

    /** What is started. */
    private enum Scene {
        LABEL,
        PROGRAM
    }

    /** How long one process took until its first frame, in nanoseconds. */
    private long start(Path work, List<String> options, Scene scene) throws IOException {
        Path home = Files.createDirectories(work.resolve("home"));
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dglass.platform=" + System.getProperty("glass.platform", "Headless"),
                "-Dprism.order=sw",
                "-Dprism.text=t2k",
                "-Duser.home=" + home,
                "-cp",
                classPath(work),
                FirstFrame.class.getName(),
                scene.name()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        long begun = System.nanoTime();
        Process process = builder.start();
        long took = -1;
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (took < 0 && line.contains(FirstFrame.DRAWN)) {
                    took = System.nanoTime() - begun;
                }
            }
        }
        if (took < 0) {
            throw new IOException("No frame came: " + String.join("\n", said));
        }
        return took;
    }

    /** Jars only, as the cache knows no folders of classes: the bench's own starter goes into one first. */
    private String classPath(Path work) throws IOException {
        Path starter = work.resolve("starter.jar");
        if (!Files.exists(starter)) {
            StarterJar.write(starter, classes, FirstFrame.class);
        }
        List<String> jars = new ArrayList<>(List.of(starter.toString()));
        try (Stream<Path> lib = Files.list(LIB)) {
            lib.sorted().map(Path::toAbsolutePath).map(Path::toString).forEach(jars::add);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
