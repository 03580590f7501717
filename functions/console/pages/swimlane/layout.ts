import { type Box, type Tick, type TimeScale, ticksOf, timeScale } from '../../html/time-axis.ts';

/** Something that happened in a lane. */
export interface Happening {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What it is called in picture and table. */
  readonly number: number;
}
export interface Mark extends Box {
  readonly number: number;
}
export interface LaidLane extends Box {
  readonly label: Box;
  readonly marks: readonly Mark[];
}
export interface Laid {
  readonly width: number;
  readonly height: number;
  readonly scale: TimeScale;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly LaidLane[];
}

const WIDTH = 1000;
const EDGE = 10;
/** Room for the words of the axis. */
const AXIS = 30;
/** A number of three digits fits into it. */
const MARK = { width: 28, height: 18, gap: 2 };
const LABEL = 24;
const BELOW = 10;

/** Each in the first row in which it is clear of the one before it: the picture grows down, and none is covered. */
const marksOf = (lane: readonly Happening[], scale: (at: number) => number, top: number): readonly Mark[] => {
  const ends: number[] = [];
  return lane
    .toSorted((one, other) => one.at - other.at || one.number - other.number)
    .map(({ at, number }) => {
      const x = scale(at);
      const free = ends.findIndex((end) => end <= x);
      const row = free < 0 ? ends.length : free;
      ends[row] = x + MARK.width + MARK.gap;
      const y = top + row * (MARK.height + MARK.gap);
      return { number, x, y, width: MARK.width, height: MARK.height };
    });
};

const laneAt = (lane: readonly Happening[], scale: (at: number) => number, y: number): LaidLane => {
  const marks = marksOf(lane, scale, y + LABEL);
  const end = Math.max(y + LABEL, ...marks.map((mark) => mark.y + mark.height));
  const label = { x: EDGE, y: y + 2, width: WIDTH - 2 * EDGE, height: LABEL - 4 };
  return { x: 0, y, width: WIDTH, height: end + BELOW - y, label, marks };
};

/** Lanes one below the other, every happening once, no mark nor label upon another. A mark begins at its moment. */
export const laidOut = (lanes: readonly (readonly Happening[])[]): Laid => {
  const all = lanes.flatMap((lane) => lane.map(({ at }) => at));
  const scale = timeScale(all.length === 0 ? [0] : all, [EDGE, WIDTH - EDGE - MARK.width]);
  const laid: LaidLane[] = [];
  let y = AXIS;
  for (const lane of lanes) {
    const one = laneAt(lane, scale, y);
    laid.push(one);
    y += one.height;
  }
  const ticks = all.length === 0 ? [] : ticksOf(scale, { width: WIDTH, y: 4 });
  return { width: WIDTH, height: y, scale, ticks, lanes: laid };
};
