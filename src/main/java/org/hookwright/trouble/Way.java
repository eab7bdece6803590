package org.hookwright.trouble;

import java.util.Locale;
import org.hookwright.check.Cure;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.Place;
import org.hookwright.condition.ConditionPath;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;

/** Where a clue leads, or what can be done about it there and then. */
public sealed interface Way {
    /** What the button says. */
    Sentence label();

    /** A part of the workflow: its event, its condition, a step. */
    record ToSpot(Sentence label, Spot spot) implements Way {
        static ToSpot event() {
            return new ToSpot(Sentence.of("trouble.way.event"), new Spot.Start());
        }

        static ToSpot step(StepPath path) {
            return new ToSpot(Sentence.of("trouble.way.step"), new Spot.At(path));
        }
    }

    /** A rule of a condition. */
    record ToRule(Spot spot, ConditionPath rule) implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way.rule");
        }
    }

    /** A range of a text of a call. */
    record ToText(StepPath step, Place place) implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way."
                    + place.field().part().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** A change of a call. */
    record CureCall(StepPath step, Cure cure) implements Way {
        @Override
        public Sentence label() {
            return cure.label();
        }
    }

    /** A change of the workflow. */
    record CureFlow(FlowProblem.FlowCure cure) implements Way {
        @Override
        public Sentence label() {
            return cure.label();
        }
    }

    /** An exchange in the history. */
    record ToExchange(long id) implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way.exchange");
        }
    }

    /** Another sample, by its place among them. */
    record ToTicket(int index, String ticket) implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way.ticket", ticket);
        }
    }

    /** The fields of the samples. */
    record ToSamples() implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way.samples");
        }
    }

    /** Environments and secrets. */
    record ToSettings() implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way.settings");
        }
    }

    /** Another of the three cases. */
    record ToCase(Complaint complaint) implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way.case", Sentence.of("trouble.case." + complaint.id() + ".title"));
        }
    }

    /** Stable, for files and keys. */
    default String kind() {
        return switch (this) {
            case ToSpot _ -> "part";
            case ToRule _ -> "rule";
            case ToText _ -> "text";
            case CureCall _, CureFlow _ -> "cure";
            case ToExchange _ -> "exchange";
            case ToTicket _ -> "ticket";
            case ToSamples _ -> "samples";
            case ToSettings _ -> "settings";
            case ToCase _ -> "case";
        };
    }
}
