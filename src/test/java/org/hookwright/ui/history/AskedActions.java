package org.hookwright.ui.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what it was asked; an export is written by what a test gives. */
final class AskedActions implements HistoryActions {
    final List<String> asked = new ArrayList<>();
    Optional<Path> answer = Optional.of(Path.of("out.har"));
    Writing writing = (_, _, _) -> 3;
    Runnable back = () -> {};

    @Override
    public void sendAgain(long id) {
        asked.add("again " + id);
    }

    @Override
    public void openAsDraft(long id) {
        asked.add("draft " + id);
    }

    @Override
    public void copyAsCurl(long id) {
        asked.add("curl " + id);
    }

    @Override
    public void delete(List<Long> ids) {
        asked.add("delete " + ids);
    }

    @Override
    public void filterDeleted(String name, Runnable back) {
        asked.add("filter deleted " + name);
        this.back = back;
    }

    @Override
    public Optional<Path> whereToExport(Export export) {
        asked.add("where " + export.format().id() + " " + export.ids().size());
        return answer;
    }

    @Override
    public Writing writing(Export export) {
        return writing;
    }

    @Override
    public void exported(Path file, long count) {
        asked.add("exported " + file + " " + count);
    }

    @Override
    public void changeLimits() {
        asked.add("limits");
    }
}
