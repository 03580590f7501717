import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { counted } from '../../html/counted.ts';
import { tickText } from '../../html/time-axis.ts';
import type { Lane, LaneEvent } from './lanes.ts';
import { type LaidLane, laidOut, type Mark } from './layout.ts';

const bandOf = ({ y, height, width }: LaidLane, at: number): Markup =>
  markup`<rect class="db-lane__band db-lane__band--${at % 2}" x="0" y="${y}" width="${width}" height="${height}"/>`;

const markOf =
  (lane: number) =>
  ({ x, y, width, height, number }: Mark): Markup =>
    markup`<rect class="db-lane__mark db-lane__mark--${lane % 2}" x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/><text class="db-lane__number" x="${x + width / 2}" y="${y + height / 2}" text-anchor="middle" dominant-baseline="central" font-size="12">${number}</text>`;

const laneOf = ({ label, marks }: LaidLane, name: string, at: number): Markup =>
  markup`<text class="db-lane__name" x="${label.x}" y="${label.y + label.height / 2}" dominant-baseline="central" font-size="14">${name}</text>
${marks.map(markOf(at))}`;

/** Lanes over time, drawn on the server; the table below has the same events by their numbers. */
export const pictureOf = (lanes: readonly Lane[], timeOf: (event: LaneEvent) => string): Markup => {
  const {
    width,
    height,
    scale,
    ticks,
    lanes: laid,
  } = laidOut(
    lanes.map(({ events }) =>
      events.map((event) => ({ at: Date.parse(timeOf(event)), number: event.number })),
    ),
  );
  return markup`<div class="db-wide" role="region" aria-label="Lanes over time" tabindex="0">
<svg class="db-lane" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="lanes-title lanes-words">
<title id="lanes-title">Lanes over time</title>
<desc id="lanes-words">${counted(lanes.length, 'lane')}, a mark with a number for each event, from left to right in time. The table below has the same events by the same numbers.</desc>
${laid.map(bandOf)}
${ticks.map((tick) => markup`<line class="db-lane__grid" x1="${tick.line}" x2="${tick.line}" y1="${tick.y + tick.height}" y2="${height}"/>${tickText(scale, tick)}`)}
${laid.map((lane, at) => laneOf(lane, lanes[at]?.name ?? '', at))}
</svg></div>`;
};
