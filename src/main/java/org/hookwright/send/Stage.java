package org.hookwright.send;

/** How far a call has come. */
enum Stage {
    LOOKING_UP,
    CONNECTING,
    NEGOTIATING,
    SENDING,
    WAITING,
    READING
}
