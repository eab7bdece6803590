package org.hookwright.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;

/** The headers of the call being edited: every change is a named step that can be undone. */
public final class HeadersViewModel {
    private final Desk desk;
    private final ObservableValue<List<Header>> headers;

    public HeadersViewModel(Desk desk) {
        this.desk = desk;
        headers = desk.callProperty().map(call -> call.request().headers()).orElse(List.of());
    }

    public ObservableValue<List<Header>> headersProperty() {
        return headers;
    }

    /** How many are sent. */
    public ObservableValue<Integer> enabledCountProperty() {
        return headers.map(all -> (int) all.stream().filter(Header::enabled).count());
    }

    public void add() {
        change("request.edit.header-add", all -> all.add(new Header("", "")));
    }

    public void remove(int index) {
        change("request.edit.header-remove", all -> all.remove(index));
    }

    public void duplicate(int index) {
        change("request.edit.header-duplicate", all -> all.add(index + 1, all.get(index)));
    }

    /** Moves a header by so many places; out of the list it does nothing. */
    public void move(int index, int by) {
        int to = index + by;
        if (to >= 0 && to < headers.getValue().size()) {
            change("request.edit.header-move", all -> all.add(to, all.remove(index)));
        }
    }

    public void enable(int index, boolean enabled) {
        change(
                "request.edit.header-enable",
                all -> all.set(
                        index, new Header(all.get(index).name(), all.get(index).value(), enabled)));
    }

    public void rename(int index, String name) {
        type(
                Sentence.of("request.edit.header", index, "name"),
                all -> all.set(
                        index,
                        new Header(
                                name.strip(),
                                all.get(index).value(),
                                all.get(index).enabled())));
    }

    public void value(int index, String value) {
        type(
                Sentence.of("request.edit.header", index, "value"),
                all -> all.set(
                        index,
                        new Header(all.get(index).name(), value, all.get(index).enabled())));
    }

    public List<String> namesFor(String typed) {
        return HeaderNames.matching(typed);
    }

    /**
     * Takes pasted {@code Name: value} lines in place of an empty header.
     *
     * @return whether the text was such lines; if not, it is to be pasted as text
     */
    public boolean paste(int index, String text) {
        List<Header> pasted = PastedHeaders.of(text);
        if (pasted.isEmpty()) {
            return false;
        }
        change("request.edit.header-paste", all -> {
            Header there = all.get(index);
            if (there.name().isBlank() && there.value().isBlank()) {
                all.remove(index);
                all.addAll(index, pasted);
            } else {
                all.addAll(index + 1, pasted);
            }
        });
        return true;
    }

    private void change(String name, Consumer<List<Header>> change) {
        desk.edit(Sentence.of(name), call -> changed(call, change));
    }

    /** Keys that follow each other in one field are undone together. */
    private void type(Sentence name, Consumer<List<Header>> change) {
        desk.type(name, call -> changed(call, change));
    }

    private static Call changed(Call call, Consumer<List<Header>> change) {
        List<Header> all = new ArrayList<>(call.request().headers());
        change.accept(all);
        return call.with(call.request().with(all));
    }
}
