package org.hookwright.ui.response;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.hookwright.payload.JsonFlow;
import org.hookwright.task.Cancellation;

/**
 * Looks through a body of any size for the part to be shown next, one part after the other as they would be shown, and
 * over the seams where a part ends within a line. Holds one part at a time. Blocks and computes; belongs into a job.
 *
 * @param pretty whether it is set out to be read, and looked for as it is set out
 */
record BodySearch(
        ShownBody body,
        BodyKind kind,
        boolean pretty,
        BiPredicate<String, Cancellation> isIn,
        Cancellation cancellation) {
    /** What lies over a seam is seen by so many bytes of either side. */
    private static final int SEAM = 1_024;

    /** Where a part begins, and how JSON stands there. */
    record Place(long from, JsonFlow.State state) {}

    /**
     * A part that has it.
     *
     * @param unfolded whether its long lines must be shown whole for it to be seen
     */
    record Hit(Place place, boolean unfolded) {}

    /**
     * The next part that has it, once around.
     *
     * @param here where the part begins that is shown now
     * @param folded whether that one has folded lines, so that it may have more than is seen
     */
    Optional<Hit> from(Place here, boolean folded, boolean forward) throws IOException {
        BodyPart.Cut shown = cut(here);
        if (folded && isIn.test(shown.text(), cancellation)) {
            return Optional.of(new Hit(here, true));
        }
        Optional<Hit> first = forward ? behind(here, shown, false) : before(here, true);
        return first.isPresent() ? first : forward ? before(here, false) : behind(here, shown, true);
    }

    private Optional<Hit> before(Place here, boolean last) throws IOException {
        return within(new Place(0, JsonFlow.State.START), here.from(), last);
    }

    private Optional<Hit> behind(Place here, BodyPart.Cut shown, boolean last) throws IOException {
        Optional<Hit> seam = overSeam(here, shown);
        if (seam.isPresent() && !last) {
            return seam;
        }
        Optional<Hit> found = within(next(here, shown), body.kept(), last);
        return found.isPresent() ? found : seam;
    }

    /** The first or the last part with it among those that begin in a range. */
    private Optional<Hit> within(Place start, long until, boolean last) throws IOException {
        Optional<Hit> found = Optional.empty();
        Place at = start;
        while (at.from() < until && (last || found.isEmpty())) {
            cancellation.throwIfCancelled();
            BodyPart.Cut cut = cut(at);
            Optional<Hit> hit = isIn.test(cut.text(), cancellation)
                    ? Optional.of(new Hit(at, LongLines.isIn(cut.text())))
                    : overSeam(at, cut);
            found = hit.isPresent() ? hit : found;
            if (cut.length() == 0) {
                break;
            }
            at = next(at, cut);
        }
        return found;
    }

    /** A part that begins a little before the seam, if what is looked for lies over it. */
    private Optional<Hit> overSeam(Place at, BodyPart.Cut cut) throws IOException {
        long seam = at.from() + cut.length();
        if (!cut.tearsLine() || seam >= body.kept() || cut.length() <= SEAM) {
            return Optional.empty();
        }
        Place start = moved(at, cut.length() - SEAM);
        String both = shown(start, (int) (seam - start.from()) + SEAM);
        boolean over = isIn.test(both, cancellation)
                && !isIn.test(shown(start, (int) (seam - start.from())), cancellation)
                && !isIn.test(shown(next(at, cut), SEAM), cancellation);
        return over ? Optional.of(new Hit(start, LongLines.isIn(cut(start).text()))) : Optional.empty();
    }

    private String shown(Place at, int length) throws IOException {
        return BodyPart.shown(body, kind, pretty, at, length);
    }

    /** A place further on, or a sign before it, where it would fall into one. */
    private Place moved(Place at, int length) throws IOException {
        return BodyPart.moved(body, kind, pretty, at, length);
    }

    private BodyPart.Cut cut(Place at) throws IOException {
        return BodyPart.cut(body, kind, pretty, at);
    }

    private static Place next(Place at, BodyPart.Cut cut) {
        return new Place(at.from() + cut.length(), cut.end());
    }
}
