import { testHostile } from "../support/engines/hostile-test.ts";

testHostile("all", 70);
