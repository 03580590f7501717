import type { MonthlyCost } from './monthly-cost.ts';
import { sumOf } from './monthly-cost.ts';
import { target } from './usage.ts';

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 60;
const TOP = 40;
const FLOOR = HEIGHT - 40;
const BAR = 60;
const CHARACTERS = 40;

/** Dollars with cents. */
export const dollars = (usd: number): string => usd.toFixed(2);

/** A bar a size: dollars a school and month, what is fixed below what is used, and the line of the target. */
export const costChart = (all: readonly MonthlyCost[]): string => {
  const most = Math.max(target.usd, ...all.map(({ aSchool }) => aSchool)) * 1.1;
  const y = (usd: number): number => round(FLOOR - (usd / most) * (FLOOR - TOP));
  const step = (WIDTH - LEFT - 20) / all.length;
  const bars = all.map((cost, at) => {
    const x = round(LEFT + at * step + (step - BAR) / 2);
    const fixed = y(sumOf(cost.fixed) / cost.schools);
    const top = y(cost.aSchool);
    const middle = round(x + BAR / 2);
    return [
      `<rect x="${x}" y="${fixed}" width="${BAR}" height="${round(FLOOR - fixed)}" fill="#1d70b8"/>`,
      `<rect x="${x}" y="${top}" width="${BAR}" height="${round(fixed - top)}" fill="#5694ca"/>`,
      `<text x="${middle}" y="${top - 6}" text-anchor="middle">${dollars(cost.aSchool)}</text>`,
      `<text x="${middle}" y="${FLOOR + 18}" text-anchor="middle">${cost.schools} schools</text>`,
    ].join('\n');
  });
  const line = y(target.usd);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="system-ui, sans-serif" font-size="13">
<title>US dollars a school and month, by the number of schools</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<text x="${LEFT}" y="20">US dollars a school and month: fixed (dark) and by use (light)</text>
${bars.join('\n')}
<line x1="${LEFT}" x2="${WIDTH - 20}" y1="${FLOOR}" y2="${FLOOR}" stroke="#0b0c0c"/>
<line x1="${LEFT}" x2="${WIDTH - 20}" y1="${line}" y2="${line}" stroke="#d4351c" stroke-dasharray="6 4"/>
<text x="${LEFT - 6}" y="${line + 4}" text-anchor="end">${dollars(target.usd)}</text>
</svg>
`;
};

/** The same for a terminal, or for who can't see the picture. */
export const textChart = (all: readonly MonthlyCost[]): string => {
  const most = Math.max(...all.map(({ aSchool }) => aSchool));
  return all
    .map(({ schools, aSchool }) => {
      const bar = '#'.repeat(Math.max(1, Math.round((aSchool / most) * CHARACTERS)));
      return `${String(schools).padStart(4)} schools  ${bar} ${dollars(aSchool)}`;
    })
    .join('\n');
};

const round = (value: number): number => Math.round(value * 10) / 10;
