package org.hookwright.template;

import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Ruby's strftime: conversions with flags ({@code - 0 ^ # _ :}) and widths. */
final class Strftime {
    private static final int WIDEST = 1_000;

    private Strftime() {}

    static String format(ZonedDateTime time, String pattern, Context context) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char sign = pattern.charAt(at);
            if (sign != '%' || at + 1 == pattern.length()) {
                out.append(sign);
                at++;
                continue;
            }
            int end = at + 1;
            while (end < pattern.length() - 1 && "-0^#_:123456789".indexOf(pattern.charAt(end)) >= 0) {
                end++;
            }
            String made = conversion(time, pattern.charAt(end), pattern.substring(at + 1, end), context);
            out.append(made == null ? pattern.substring(at, end + 1) : made);
            at = end + 1;
            context.room(out.length());
        }
        return out.toString();
    }

    private static @org.jspecify.annotations.Nullable String conversion(
            ZonedDateTime time, char code, String flags, Context context) {
        return switch (code) {
            case 'Y' -> number(time.getYear(), 1, '0', flags);
            case 'C' -> number(Math.floorDiv(time.getYear(), 100), 2, '0', flags);
            case 'y' -> number(Math.floorMod(time.getYear(), 100), 2, '0', flags);
            case 'm' -> number(time.getMonthValue(), 2, '0', flags);
            case 'B' -> text(time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), flags);
            case 'b', 'h' -> text(time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), flags);
            case 'd' -> number(time.getDayOfMonth(), 2, '0', flags);
            case 'e' -> number(time.getDayOfMonth(), 2, ' ', flags);
            case 'j' -> number(time.getDayOfYear(), 3, '0', flags);
            case 'A' -> text(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), flags);
            case 'a' -> text(time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), flags);
            case 'u' -> number(time.getDayOfWeek().getValue(), 1, '0', flags);
            case 'w' -> number(time.getDayOfWeek().getValue() % 7, 1, '0', flags);
            case 'U' -> number((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7, 2, '0', flags);
            case 'W' -> number((time.getDayOfYear() + 7 - time.getDayOfWeek().getValue()) / 7, 2, '0', flags);
            case 'V' -> number(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0', flags);
            case 'G' -> number(time.get(IsoFields.WEEK_BASED_YEAR), 1, '0', flags);
            case 'g' -> number(time.get(IsoFields.WEEK_BASED_YEAR) % 100, 2, '0', flags);
            default -> clock(time, code, flags, context);
        };
    }

    private static @org.jspecify.annotations.Nullable String clock(
            ZonedDateTime time, char code, String flags, Context context) {
        int twelve = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return switch (code) {
            case 'H' -> number(time.getHour(), 2, '0', flags);
            case 'k' -> number(time.getHour(), 2, ' ', flags);
            case 'I' -> number(twelve, 2, '0', flags);
            case 'l' -> number(twelve, 2, ' ', flags);
            case 'M' -> number(time.getMinute(), 2, '0', flags);
            case 'S' -> number(time.getSecond(), 2, '0', flags);
            case 'L' -> number(time.get(ChronoField.MILLI_OF_SECOND), 3, '0', flags);
            case 'N' -> fraction(time.getNano(), flags);
            case 'p' ->
                text(flags.contains("#") ? half(time).toLowerCase(Locale.ROOT) : half(time), flags.replace("#", ""));
            case 'P' -> text(half(time).toLowerCase(Locale.ROOT), flags);
            case 's' -> number(time.toEpochSecond(), 1, '0', flags);
            case 'z' -> zone(time, flags);
            case 'Z' -> text(zoneName(time), flags);
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> together(time, code, context);
        };
    }

    private static @org.jspecify.annotations.Nullable String together(ZonedDateTime time, char code, Context context) {
        String pattern = switch (code) {
            case 'c' -> "%a %b %e %H:%M:%S %Y";
            case 'D', 'x' -> "%m/%d/%y";
            case 'F' -> "%Y-%m-%d";
            case 'R' -> "%H:%M";
            case 'T', 'X' -> "%H:%M:%S";
            case 'r' -> "%I:%M:%S %p";
            case 'v' -> "%e-%^b-%Y";
            case '+' -> "%a %b %e %H:%M:%S %Z %Y";
            default -> "";
        };
        return pattern.isEmpty() ? null : format(time, pattern, context);
    }

    private static String half(ZonedDateTime time) {
        return time.getHour() < 12 ? "AM" : "PM";
    }

    private static String zoneName(ZonedDateTime time) {
        return time.getZone() instanceof java.time.ZoneOffset
                ? (time.getOffset().getTotalSeconds() == 0 ? "UTC" : "")
                : time.getZone().getId().equals("Etc/UTC")
                        ? "UTC"
                        : time.getZone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static String zone(ZonedDateTime time, String flags) {
        int seconds = time.getOffset().getTotalSeconds();
        int minutes = Math.abs(seconds) / 60;
        String sign = seconds < 0 ? "-" : "+";
        String colon = flags.contains(":") ? ":" : "";
        return sign + twoDigits(minutes / 60) + colon + twoDigits(minutes % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String fraction(int nanos, String flags) {
        int width = width(flags, 9);
        String digits = String.valueOf(1_000_000_000L + nanos).substring(1);
        return width <= 9 ? digits.substring(0, width) : digits + "0".repeat(width - 9);
    }

    private static int width(String flags, int usual) {
        int from = 0;
        while (from < flags.length() && "-0^#_:".indexOf(flags.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < flags.length() && to - from < 4 && Numbers.isDigit(flags.charAt(to))) {
            to++;
        }
        return to == from ? usual : Math.min(WIDEST, Integer.parseInt(flags.substring(from, to)));
    }

    private static String number(long number, int digits, char usualPad, String flags) {
        if (flags.startsWith("-")) {
            return String.valueOf(number);
        }
        char pad = flags.startsWith("_") ? ' ' : flags.startsWith("0") ? '0' : usualPad;
        String text = String.valueOf(Math.abs(number));
        String padded = String.valueOf(pad).repeat(Math.max(0, width(flags, digits) - text.length())) + text;
        return number < 0 ? "-" + padded : padded;
    }

    private static String text(String text, String flags) {
        String cased = flags.contains("^") || flags.contains("#") ? text.toUpperCase(Locale.ROOT) : text;
        return " ".repeat(Math.max(0, width(flags, 0) - cased.length())) + cased;
    }
}
