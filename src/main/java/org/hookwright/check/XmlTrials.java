package org.hookwright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.check.TicketVerdict.Breakage;
import org.hookwright.payload.XmlFault;
import org.hookwright.payload.XmlVerdict;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Filling;

/** An XML body tried with every sample. */
final class XmlTrials {
    private final List<Judged> judged = new ArrayList<>();

    /** One trial that is not well-formed. */
    record Judged(Trial trial, XmlFault fault, Optional<Filling> cause) {}

    private XmlTrials() {}

    static XmlTrials of(List<Trial> trials, Cancellation cancellation) {
        XmlTrials all = new XmlTrials();
        for (Trial trial : trials) {
            cancellation.throwIfCancelled();
            XmlVerdict.of(trial.body().text()).fault().ifPresent(fault -> all.judged.add(judge(trial, fault)));
        }
        return all;
    }

    private static Judged judge(Trial trial, XmlFault fault) {
        Optional<Filling> touching =
                trial.body().sources().atOutput(fault.span().start());
        return new Judged(trial, fault, touching.or(() -> markedUpBefore(trial, fault)));
    }

    /** The last value before the fault that brought a sign of XML's own with it. */
    private static Optional<Filling> markedUpBefore(Trial trial, XmlFault fault) {
        String text = trial.body().text();
        return trial.body().sources().fillings().stream()
                .filter(filling -> filling.output().start() <= fault.span().start())
                .filter(filling -> filling.output().of(text).chars().anyMatch(sign -> "<>&".indexOf(sign) >= 0))
                .reduce((_, later) -> later);
    }

    List<Judged> broken() {
        return judged;
    }

    Optional<Breakage> breakage(Trial trial) {
        return judged.stream()
                .filter(one -> one.trial().index() == trial.index())
                .findFirst()
                .map(one -> new Breakage(
                        FaultSentences.of(one.fault()),
                        one.fault().span(),
                        one.fault().line(),
                        one.fault().column(),
                        one.cause()));
    }
}
