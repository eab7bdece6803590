package org.hookwright.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the house that a tool can hold. Every one has its offender in {@code offenders}, see {@link FloorsTest}.
 */
final class Floors {
    /** Each package and what it may use of the program, everything else being above it or beside it. */
    private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    private static final Set<String> THREAD_STARTS =
            Set.of("<init>", "sleep", "start", "startVirtualThread", "ofVirtual", "ofPlatform");

    static {
        MAY_USE.put("template", Set.of());
        MAY_USE.put("task", Set.of());
        MAY_USE.put("language", Set.of());
        MAY_USE.put("payload", Set.of("template", "language"));
        MAY_USE.put("condition", Set.of("language"));
        MAY_USE.put("workflow", Set.of("template", "language", "condition"));
        MAY_USE.put("ticket", Set.of("template", "language"));
        MAY_USE.put("allowlist", Set.of("language"));
        MAY_USE.put("signing", Set.of("language", "workflow", "ticket"));
        Set<String> ground = Set.of(
                "template", "task", "language", "payload", "condition", "workflow", "ticket", "signing", "allowlist");
        MAY_USE.put("store", ground);
        MAY_USE.put("send", ground);
        MAY_USE.put("check", plus(ground, "send", "store"));
        MAY_USE.put("run", plus(ground, "send", "store", "check"));
        MAY_USE.put("history", plus(ground, "send", "store", "check", "run"));
        MAY_USE.put("trouble", plus(ground, "send", "store", "check", "run", "history"));
        MAY_USE.put("receiver", plus(ground, "send", "store", "check", "run", "history"));
        MAY_USE.put("exchange", plus(ground, "send", "store", "check", "run", "history", "receiver"));
        Set<String> engine =
                plus(ground, "send", "store", "check", "run", "history", "receiver", "exchange", "trouble");
        MAY_USE.put("cli", engine);
        MAY_USE.put("ui", engine);
    }

    private Floors() {}

    private static Set<String> plus(Set<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    static List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>();
        MAY_USE.forEach((floor, below) -> rules.add(floor(floor, below)));
        rules.add(door("okhttp3..", "OkHttp", "send"));
        rules.add(door("okio..", "Okio", "send"));
        rules.add(door("java.sql..", "JDBC", "history"));
        rules.add(door("com.jayway..", "JSONPath", "payload"));
        rules.add(door("picocli..", "picocli", "cli"));
        rules.add(door("org.bouncycastle..", "the cipher library", "store"));
        rules.add(door("com.github.javakeyring..", "the key store", "store"));
        rules.add(door("org.fxmisc..", "RichTextFX", "ui.control"));
        rules.add(toolkitOnlyInWindows());
        rules.add(viewModelsWithoutToolkit());
        rules.add(oneRunLater());
        rules.add(threadsOnlyInTask());
        rules.add(noCatchAllPackages());
        rules.add(noCatchAllNames());
        return rules;
    }

    private static ArchRule floor(String floor, Set<String> below) {
        String[] forbidden = java.util.stream.Stream.concat(
                        MAY_USE.keySet().stream(), java.util.stream.Stream.of("app"))
                .filter(other -> !other.equals(floor) && !below.contains(other))
                .map(other -> "..hookwright." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("..hookwright." + floor + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .as(floor + " uses only " + (below.isEmpty() ? "itself" : below))
                .because(
                        "a floor rests on the floors below it; what points up cannot be understood, tested or moved alone")
                .allowEmptyShould(true);
    }

    private static ArchRule door(String library, String name, String owner) {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..hookwright." + owner + "..", "okhttp3..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .as(name + " is used in " + owner + " only")
                .because("a library that has one door can be swapped, or forgotten while reading, behind it")
                .allowEmptyShould(true);
    }

    private static ArchRule toolkitOnlyInWindows() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..hookwright.ui..", "..hookwright.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..")
                .as("JavaFX is used in ui and app only")
                .because("the program without its windows is a library, and the terminal proves it");
    }

    private static ArchRule viewModelsWithoutToolkit() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.application..",
                        "javafx.css..",
                        "javafx.geometry..",
                        "javafx.animation..",
                        "javafx.event..",
                        "javafx.concurrent..",
                        "org.fxmisc..",
                        "org.kordamp..")
                .as("view models know nothing of JavaFX but beans, collections and subscriptions")
                .because("a decision that plain JUnit can test is a decision that is tested")
                .allowEmptyShould(true);
    }

    private static ArchRule oneRunLater() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("UiThread")
                .and()
                .resideInAnyPackage("..hookwright..")
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .as("only UiThread calls Platform.runLater")
                .because("one place to hand work to the JavaFX thread is one place to look when something comes late");
    }

    private static ArchRule threadsOnlyInTask() {
        return classes()
                .that()
                .resideOutsideOfPackages("..hookwright.task..", "..hookwright.app..")
                .should(startNoThreads())
                .as("outside task and app nobody starts threads, futures or sleeps")
                .because("background work that is not a Job can be neither cancelled nor waited for");
    }

    private static ArchCondition<JavaClass> startNoThreads() {
        return new ArchCondition<>("start no threads") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaCall<?> call : item.getCodeUnitCallsFromSelf()) {
                    if (startsWork(call)) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean startsWork(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        return (owner.equals("java.lang.Thread") && THREAD_STARTS.contains(name))
                || owner.equals("java.util.concurrent.CompletableFuture")
                || owner.equals("java.util.concurrent.Executors")
                || owner.startsWith("javafx.concurrent.");
    }

    private static ArchRule noCatchAllPackages() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..hookwright..util..",
                        "..hookwright..common..",
                        "..hookwright..core..",
                        "..hookwright..model..",
                        "..hookwright..helper..",
                        "..hookwright..impl..")
                .as("no util, common, core, model, helper or impl")
                .because("something shared has a subject, and the subject is its package");
    }

    private static ArchRule noCatchAllNames() {
        return noClasses()
                .that()
                .resideInAPackage("..hookwright..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Handler|Impl)(\\$.*)?")
                .as("no Manager, Helper, Util, Handler or Impl")
                .because("such a name says that nobody knew what the class is for");
    }
}
