package org.hookwright.condition;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as tickets and rules write them: plain, or with commas between thousands. */
final class Numbers {
    private static final int LONGEST = 30;

    private Numbers() {}

    static Optional<BigDecimal> read(String text) {
        String plain = text.strip().replace(",", "");
        if (plain.isEmpty() || plain.length() > LONGEST || !isNumber(plain)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= '0' && sign <= '9') {
                digits++;
            } else if (sign == '.') {
                dots++;
            } else if (i > 0 || (sign != '-' && sign != '+')) {
                return false;
            }
        }
        return digits > 0 && dots <= 1;
    }
}
