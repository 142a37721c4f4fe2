// The same, with all their runs.
import "./front-matter-properties.test.ts";
