import { scaleUtc } from 'd3-scale';
import { dayInWords } from '../../../domain/kernel/day-in-words.ts';
import { londonTime } from '../../../domain/kernel/london.ts';
import { type Markup, markup } from '../../shared/pages/markup.ts';

/** Where something stands in a picture, and how much room it takes. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A moment that an axis names. */
export interface Tick extends Box {
  readonly at: number;
  /** Where its line stands. */
  readonly line: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Where moments stand from left to right. @param times milliseconds since 1970; at least one */
export const timeScale = (times: readonly number[], range: readonly [left: number, right: number]) => {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const spread = first === last ? HOUR_MS : 0;
  return scaleUtc([first - spread, last + spread], range);
};
export type TimeScale = ReturnType<typeof timeScale>;

const COUNT = 6;
/** As wide as the longest words of a moment. */
const WIDTH = 130;
const HEIGHT = 20;

/** Moments whose words stand clear of each other, and within the picture. */
export const ticksOf = (scale: TimeScale, { width, y }: Pick<Box, 'width' | 'y'>): readonly Tick[] => {
  const ticks: Tick[] = [];
  for (const moment of scale.ticks(COUNT)) {
    const line = scale(moment);
    const x = Math.min(Math.max(0, line - WIDTH / 2), width - WIDTH);
    const before = ticks.at(-1);
    if (before !== undefined && before.x + WIDTH > x) continue;
    ticks.push({ at: moment.getTime(), line, x, y, width: WIDTH, height: HEIGHT });
  }
  return ticks;
};

/** The day, and where a few days are all there is, the time. */
export const tickText = (scale: TimeScale, { at, x, y, width, height }: Tick): Markup => {
  const [first = 0, last = 0] = scale.domain().map(Number);
  const { day, time } = londonTime(new Date(at).toISOString());
  const words =
    last - first < 4 * DAY_MS ? `${dayInWords(day).replace(/ \d{4}$/, '')}, ${time}` : dayInWords(day);
  return markup`<text class="db-lane__tick" x="${x + width / 2}" y="${y + height / 2}" text-anchor="middle" dominant-baseline="central" font-size="13">${words}</text>`;
};
