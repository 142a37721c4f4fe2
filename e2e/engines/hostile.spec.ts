import { testHostile } from "../support/engines/hostile-test.ts";

// All of them, in all three engines, is minutes: `hostile.hard.spec.ts`.
testHostile("some", 24);
