// The same, with all their runs.
import "./properties.test.ts";
