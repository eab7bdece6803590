package org.hookwright.bench;

/** Parsing and filling, against liqp and against copying the text. */
final class TemplateBench implements Benches.Bench {
    @Override
    public void run() {}
}
