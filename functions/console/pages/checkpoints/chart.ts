import { scaleLinear } from 'd3-scale';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import type { Checkpoint } from '../../api/checkpoints.ts';
import { ticksOf, tickText, timeScale } from '../../html/time-axis.ts';

const WIDTH = 1000;
const HEIGHT = 280;
const LEFT = 70;
const RIGHT = 20;
const TOP = 10;
const BOTTOM = 30;
/** In an hour in which nothing was recorded nothing is signed: only longer than this is worth a look. */
export const GAP_MS = 24 * 3_600_000;

/** So many dots would be one line. */
const MANY = 100;

export const waitOf = (before: Checkpoint | undefined, { time }: Checkpoint): number | null =>
  before === undefined ? null : Date.parse(time) - Date.parse(before.time);

/** How much was covered when: a step a checkpoint, dashed where there was none for more than a day. */
export const chartOf = (all: readonly Checkpoint[]): Markup => {
  const times = all.map(({ time }) => Date.parse(time));
  const x = timeScale(times, [LEFT, WIDTH - RIGHT]);
  const most = Math.max(1, ...all.map(({ size }) => size));
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(4);
  const steps = all.flatMap((one, at) => {
    const before = all[at - 1];
    if (before === undefined) return [];
    const [from, to] = [x(Date.parse(before.time)), x(Date.parse(one.time))];
    const isGap = (waitOf(before, one) ?? 0) > GAP_MS;
    return [
      markup`<path class="db-steps-line${isGap ? ' db-steps-line--gap' : ''}" d="M${from} ${y(before.size)}H${to}V${y(one.size)}"/>`,
    ];
  });
  const ticks = ticksOf(x, { width: WIDTH, y: HEIGHT - BOTTOM + 6 });
  return markup`<div class="db-wide" role="region" aria-label="Positions covered, over time" tabindex="0">
<svg class="db-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="covered-title covered-words">
<title id="covered-title">Positions covered, over time</title>
<desc id="covered-words">A step for each of ${all.length} checkpoints; dashed where more than a day lies between two. The table below has the same.</desc>
${y.ticks(4).map((tick) => markup`<line class="db-lane__grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(tick)}" y2="${y(tick)}"/><text class="db-lane__tick" x="${LEFT - 8}" y="${y(tick)}" text-anchor="end" dominant-baseline="central" font-size="13">${tick}</text>`)}
${ticks.map((tick) => tickText(x, tick))}
${steps}
${all.map(({ size }, at) => markup`<circle class="db-steps-point" cx="${x(times[at] ?? 0)}" cy="${y(size)}" r="${all.length > MANY ? 1.5 : 3}"/>`)}
</svg></div>`;
};
