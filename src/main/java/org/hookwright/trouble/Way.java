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

    /** The pictured workflow, where steps are added. */
    record ToFlow() implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way.flow");
        }
    }

    /**
     * Environments, what is said of their network, and secrets.
     *
     * @param name of the value or the secret in question; empty where it is about none
     */
    record ToSettings(Section section, String name) implements Way {
        /** Which of the settings. */
        public enum Section {
            VALUE,
            SECRET,
            AUTHORITIES,
            CLIENT_CERTIFICATE,
            PROXY
        }

        ToSettings(Section section) {
            this(section, "");
        }

        @Override
        public Sentence label() {
            String word = section.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return name.isEmpty()
                    ? Sentence.of("trouble.way.settings-" + word)
                    : Sentence.of("trouble.way.settings-" + word + "-named", name);
        }
    }

    /** The addresses that the host calls from, and what a firewall is told of them. */
    record ToAllowList() implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way.allow-list");
        }
    }

    /** What Freshservice's form is to hold, to be compared with what it does hold. */
    record ToHandoff() implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way.handoff");
        }
    }

    /** Another workflow of the workspace, by its place among the others. */
    record ToWorkflow(int other, String name) implements Way {
        @Override
        public Sentence label() {
            return Sentence.of("trouble.way.workflow", name);
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
            case ToFlow _ -> "flow";
            case ToSettings _ -> "settings";
            case ToAllowList _ -> "allow-list";
            case ToHandoff _ -> "handoff";
            case ToWorkflow _ -> "workflow";
            case ToCase _ -> "case";
        };
    }
}
