import { testHostile } from "../support/engines/hostile-test.ts";

// Chromium opens all of them in `policy.spec.ts`; all of them in all three engines is minutes,
// in `hostile.hard.spec.ts`.
testHostile("some", 24);
