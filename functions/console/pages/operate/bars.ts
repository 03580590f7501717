import { scaleLinear } from 'd3-scale';
import { type Markup, markup } from '../../../shared/pages/markup.ts';

const WIDTH = 1000;
const LEFT = 190;
const RIGHT = 60;
const ROW = 30;
const THICK = 18;

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
  const middle = at * ROW + ROW / 2;
  return markup`<text class="db-lane__tick" x="${LEFT - 8}" y="${middle}" text-anchor="end" dominant-baseline="central" font-size="14">${label}</text><rect class="db-bar" x="${LEFT}" y="${middle - THICK / 2}" width="${Math.max(2, x(count) - LEFT)}" height="${THICK}"/><text class="db-lane__tick" x="${Math.max(LEFT + 2, x(count)) + 8}" y="${middle}" dominant-baseline="central" font-size="14">${count}</text>`;
})}
</svg></div>`;
};
