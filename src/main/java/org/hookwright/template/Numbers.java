package org.hookwright.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as Ruby reads, computes and prints them: whole numbers of any size, the rest in decimal. */
final class Numbers {
    /** Digits a computation may grow to; beyond, a template is up to no good. */
    private static final int MOST_DIGITS = 10_000;

    private Numbers() {}

    /** A number for arithmetic: text is read as far as it goes, everything else is zero. */
    static Number of(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case Integer number -> number.longValue();
            case Double number -> decimal(number);
            case Float number -> decimal(number.doubleValue());
            case BigInteger number -> fit(number);
            case BigDecimal number -> bounded(number);
            case Number number -> bounded(new BigDecimal(number.toString()));
            case String text -> read(text);
            case null, default -> 0L;
        };
    }

    static BigDecimal decimal(double value) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? BigDecimal.ZERO
                : new BigDecimal(Double.toString(value));
    }

    /** Text as a number: whole, decimal, or the whole number it begins with, else zero. */
    static Number read(String text) {
        Number strict = strict(text.strip());
        if (strict != null) {
            return strict;
        }
        String stripped = text.strip();
        int end = 0;
        if (end < stripped.length() && (stripped.charAt(0) == '-' || stripped.charAt(0) == '+')) {
            end++;
        }
        int digits = end;
        while (end < stripped.length() && isDigit(stripped.charAt(end)) && end < MOST_DIGITS) {
            end++;
        }
        return end == digits ? 0L : fit(new BigInteger(stripped.substring(0, end)));
    }

    /** Text that is a number as a whole, or nothing. */
    static @Nullable Number strict(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int dot = -1;
        if (at == text.length() || text.length() > MOST_DIGITS) {
            return null;
        }
        for (int i = at; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '.' && dot < 0 && i > at && i < text.length() - 1) {
                dot = i;
            } else if (!isDigit(sign)) {
                return null;
            }
        }
        return dot < 0 ? fit(new BigInteger(text.startsWith("+") ? text.substring(1) : text)) : new BigDecimal(text);
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    static Number fit(BigInteger number) {
        return number.bitLength() < 64 ? (Number) number.longValueExact() : number;
    }

    static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof BigInteger;
    }

    static BigInteger whole(Number number) {
        return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
    }

    static BigDecimal big(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger whole -> new BigDecimal(whole);
            case Double decimal -> decimal(decimal);
            case Float decimal -> decimal(decimal.doubleValue());
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    static int compare(Number one, Number other) {
        if (one instanceof Long a && other instanceof Long b) {
            return Long.compare(a, b);
        }
        return big(one).compareTo(big(other));
    }

    static Number plus(Number one, Number other) {
        return isWhole(one) && isWhole(other) ? bounded(whole(one).add(whole(other))) : big(one).add(big(other));
    }

    static Number minus(Number one, Number other) {
        return isWhole(one) && isWhole(other)
                ? bounded(whole(one).subtract(whole(other)))
                : big(one).subtract(big(other));
    }

    static Number times(Number one, Number other) {
        return isWhole(one) && isWhole(other)
                ? bounded(whole(one).multiply(whole(other)))
                : big(one).multiply(big(other), MathContext.DECIMAL128);
    }

    /** Whole numbers divide to the lower whole number, as Ruby's do. */
    static Number divided(Number one, Number other) {
        if (isWhole(one) && isWhole(other)) {
            return bounded(floorDivided(whole(one), nonZero(whole(other))));
        }
        if (big(other).signum() == 0) {
            throw new LiquidError("divided by 0");
        }
        return big(one).divide(big(other), MathContext.DECIMAL64);
    }

    static Number modulo(Number one, Number other) {
        if (isWhole(one) && isWhole(other)) {
            BigInteger by = nonZero(whole(other));
            BigInteger whole = whole(one);
            return bounded(whole.subtract(floorDivided(whole, by).multiply(by)));
        }
        BigDecimal by = big(other);
        if (by.signum() == 0) {
            throw new LiquidError("divided by 0");
        }
        BigDecimal whole = big(one).divide(by, 0, RoundingMode.FLOOR);
        return big(one).subtract(whole.multiply(by));
    }

    private static BigInteger nonZero(BigInteger by) {
        if (by.signum() == 0) {
            throw new LiquidError("divided by 0");
        }
        return by;
    }

    private static BigInteger floorDivided(BigInteger one, BigInteger by) {
        BigInteger[] parts = one.divideAndRemainder(by);
        return parts[1].signum() != 0 && parts[1].signum() != by.signum()
                ? parts[0].subtract(BigInteger.ONE)
                : parts[0];
    }

    private static Number bounded(BigInteger number) {
        if (number.bitLength() > 4 * MOST_DIGITS) {
            throw new LiquidError("number too large");
        }
        return fit(number);
    }

    /** Without the exponents that make arithmetic on a few digits endless. */
    private static BigDecimal bounded(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale();
        if (number.signum() == 0 || exponent < -MOST_DIGITS) {
            return BigDecimal.ZERO;
        }
        if (exponent > MOST_DIGITS) {
            throw new LiquidError("number too large");
        }
        return number.precision() > MOST_DIGITS ? number.round(new MathContext(MOST_DIGITS)) : number;
    }

    static String text(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        return text(new BigDecimal(Double.toString(number)));
    }

    /** As Ruby prints a float: always with a point, with an exponent outside of 1e-4 to 1e16. */
    static String text(BigDecimal number) {
        BigDecimal stripped = number.round(new MathContext(17)).stripTrailingZeros();
        if (stripped.signum() == 0) {
            return "0.0";
        }
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String digits = stripped.unscaledValue().abs().toString();
            String fraction = digits.length() > 1 ? digits.substring(1) : "0";
            String sign = stripped.signum() < 0 ? "-" : "";
            String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
            return sign + digits.charAt(0) + "." + fraction + "e" + power;
        }
        String plain = stripped.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
}
