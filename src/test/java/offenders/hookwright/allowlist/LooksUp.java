package offenders.hookwright.allowlist;

import offenders.hookwright.app.Top;

/** Breaks the rule that a floor rests on what is below it. */
final class LooksUp {
    final Top top = new Top();
}
