package org.hookwright.receiver.tls;

/** Which certificate is shown: the sound one, or one with a fault that senders should notice. */
public enum Flavour {
    SOUND,
    EXPIRED,
    NOT_YET_VALID,
    OTHER_HOST,
    SELF_SIGNED
}
