/**
 * The timeline to scale, for the report and for the editor: lanes of events, flags of milestones, curves
 * of what was measured, and all of it as a file. `layout/` and the layout of `curves/` are plain
 * functions that put everything in its place; the rest draws what they say.
 */
export { type MilestoneTimes } from './layout/milestoneFlags';
export { timedEvents } from './layout/lanes';
export { TimelineFigure, type TimelineFigureProps } from './TimelineFigure';
