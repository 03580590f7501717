import { scaleLinear } from 'd3-scale';
import { type Markup, markup } from '../../../shared/pages/markup.ts';

const WIDTH = 1000;
const LEFT = 190;
const RIGHT = 60;
const ROW = 30;
const THICK = 18;

const textAt = (x: number, y: number, words: string, anchor: 'start' | 'end'): Markup =>
  markup`<text class="db-lane__tick" x="${x}" y="${y}" text-anchor="${anchor}" dominant-baseline="central"
font-size="14">${words}</text>`;

/** A bar for each number; the table beside it has the same. */
export const barsOf = (name: string, bars: readonly (readonly [string, number])[]): Markup => {
  const height = bars.length * ROW + 10;
  const most = Math.max(1, ...bars.map(([, count]) => count));
  const x = scaleLinear([0, most], [LEFT, WIDTH - RIGHT]);
  return markup`<div class="db-wide" role="region" aria-label="${name}" tabindex="0">
<svg class="db-chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="bars-title bars-words">
<title id="bars-title">${name}</title>
<desc id="bars-words">A bar for each of ${bars.length} functions. The table below has the same.</desc>
${bars.map(([label, count], at) => {
  const [y, end] = [at * ROW + ROW / 2, x(count)];
  return markup`${textAt(LEFT - 8, y, label, 'end')}
<rect class="db-bar" x="${LEFT}" y="${y - THICK / 2}" width="${Math.max(2, end - LEFT)}" height="${THICK}"/>
${textAt(Math.max(LEFT + 2, end) + 8, y, String(count), 'start')}`;
})}
</svg></div>`;
};
