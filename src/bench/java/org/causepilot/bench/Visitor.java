package org.causepilot.bench;

import java.io.IOException;

/** One client of a {@link Crowd}: asks, hears the answer, asks again. */
interface Visitor {

    /** A whole request, byte by byte. */
    byte[] asks();

    /** @param answer complete, and only good until this returns */
    void hears(LoadConnection answer);

    /** The connection ended before the answer did. */
    void losesTheLine(IOException why) throws IOException;
}
