// The same in every way, with all their runs.
import "./round-trip.test.ts";
