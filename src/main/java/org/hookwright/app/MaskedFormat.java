package org.hookwright.app;

import java.util.function.UnaryOperator;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** What a handler of the log writes, with secrets as dots: a system's journal keeps what a program says on its console. */
final class MaskedFormat extends Formatter {
    private final Formatter format;
    private final UnaryOperator<String> masked;

    private MaskedFormat(Formatter format, UnaryOperator<String> masked) {
        this.format = format;
        this.masked = masked;
    }

    /** Has a handler write dots from now on. */
    static void on(Handler handler, UnaryOperator<String> masked) {
        if (handler.getFormatter() != null && !(handler.getFormatter() instanceof MaskedFormat)) {
            handler.setFormatter(new MaskedFormat(handler.getFormatter(), masked));
        }
    }

    @Override
    public String format(LogRecord said) {
        return masked.apply(format.format(said));
    }

    @Override
    public String getHead(Handler handler) {
        return format.getHead(handler);
    }

    @Override
    public String getTail(Handler handler) {
        return format.getTail(handler);
    }
}
