// The same, with all their runs.
import "./edit-marks.properties.test.ts";
