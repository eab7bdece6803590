package org.hookwright.store;

import java.math.BigInteger;
import java.util.Comparator;

/** Names as people order them: "Step 2" before "Step 10", capitals beside small letters. */
final class NaturalOrder implements Comparator<String> {
    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endI = endOfRun(one, i);
            int endJ = endOfRun(other, j);
            int byRun = compareRuns(one.substring(i, endI), other.substring(j, endJ));
            if (byRun != 0) {
                return byRun;
            }
            i = endI;
            j = endJ;
        }
        int byLength = Integer.compare(one.length() - i, other.length() - j);
        return byLength != 0 ? byLength : one.compareTo(other);
    }

    private static int compareRuns(String one, String other) {
        if (isDigit(one.charAt(0)) && isDigit(other.charAt(0))) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return one.compareToIgnoreCase(other);
    }

    private static int endOfRun(String text, int from) {
        boolean digits = isDigit(text.charAt(from));
        int end = from + 1;
        while (end < text.length() && isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
