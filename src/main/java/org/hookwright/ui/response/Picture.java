package org.hookwright.ui.response;

import java.io.IOException;
import java.util.Optional;
import org.hookwright.payload.PictureHead;

/**
 * A body that is a picture.
 *
 * @param bytes all of them where it can be drawn; none where it cannot
 */
@SuppressWarnings("ArrayRecordComponent") // Up to 20 MB, copied for nobody.
record Picture(Optional<PictureHead> head, long size, byte[] bytes) {
    /** 20 MB of file and 40 million points are drawn here, which are 160 MB of memory. */
    static final int MOST_BYTES = 20_000_000;

    static final long MOST_PIXELS = 40_000_000;

    static Picture of(ShownBody body) throws IOException {
        byte[] bytes = body.bytes(0, MOST_BYTES);
        Optional<PictureHead> head = PictureHead.of(bytes);
        boolean fits = body.kept() <= MOST_BYTES
                && body.kept() == body.size()
                && head.map(PictureHead::pixels).orElse(Long.MAX_VALUE) <= MOST_PIXELS;
        return new Picture(head, body.size(), fits ? bytes : new byte[0]);
    }

    boolean canBeDrawn() {
        return bytes.length > 0;
    }
}
