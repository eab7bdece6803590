package org.hookwright.ui.settings;

/** A place of the page that others lead to. */
public sealed interface SettingsPlace {
    /** A value of the environment; where it has none of this name, where one is added. */
    record Value(String name) implements SettingsPlace {}

    /** A secret; where there is none of this name, where one is added, with the name filled in. */
    record Secret(String name) implements SettingsPlace {}

    /** Whom the environment trusts beside the system. */
    record Authorities() implements SettingsPlace {}

    /** What the environment proves itself with. */
    record ClientCertificate() implements SettingsPlace {}

    /** The way out of the environment. */
    record Proxy() implements SettingsPlace {}

    /** How long, and how much, history is kept. */
    record HistoryLimits() implements SettingsPlace {}
}
