package org.hookwright.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process of its own with this one's classes, without a display; for what must be killed or held short. */
public final class Child {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private Child() {}

    /**
     * A process that runs a class.
     *
     * @param options for the virtual machine
     */
    public static ProcessBuilder java(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dprism.text=t2k",
                "-Duser.language=en",
                "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /**
     * The same process bound by the permission bits of files. For an ordinary account that is so anyway; the super user
     * is held to them by giving up the two capabilities that pass over them.
     */
    public static ProcessBuilder boundByPermissions(ProcessBuilder process) {
        if (Files.isExecutable(SETPRIV) && "root".equals(System.getProperty("user.name"))) {
            List<String> command = new ArrayList<>(List.of(
                    SETPRIV.toString(),
                    "--bounding-set=-dac_override,-dac_read_search",
                    "--inh-caps=-dac_override,-dac_read_search",
                    "--"));
            command.addAll(process.command());
            return process.command(command);
        }
        return process;
    }

    /** The same process allowed to write so many blocks of 1,024 bytes into any one file. */
    public static ProcessBuilder withFilesUpTo(int blocks, ProcessBuilder process) {
        List<String> command =
                new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "bash"));
        command.addAll(process.command());
        return process.command(command);
    }
}
