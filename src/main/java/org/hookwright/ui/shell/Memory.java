package org.hookwright.ui.shell;

import java.util.Optional;

/** Small things that are remembered from one sitting to the next, by name. Reading and writing never wait. */
public interface Memory {
    Optional<String> recall(String name);

    void keep(String name, String value);

    /** A remembered number, or {@code otherwise} where there is none or it is none. */
    default double number(String name, double otherwise) {
        try {
            return recall(name)
                    .map(Double::parseDouble)
                    .filter(Double::isFinite)
                    .orElse(otherwise);
        } catch (NumberFormatException notOne) {
            System.getLogger(Memory.class.getName()).log(System.Logger.Level.DEBUG, name, notOne);
            return otherwise;
        }
    }

    /** Remembered shares of split panes. */
    default Splits splits() {
        return new Splits() {
            @Override
            public double position(String name, double otherwise) {
                return Math.clamp(number("split." + name, otherwise), 0.05, 0.95);
            }

            @Override
            public void remember(String name, double position) {
                Memory.this.keep("split." + name, String.valueOf(position));
            }
        };
    }
}
