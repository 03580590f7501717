import { scaleBand, scaleLinear } from 'd3-scale';
import { type Markup, markup } from './markup.ts';

/** One group of a chart, with a number a series; null: it is withheld. */
export interface Group {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export interface BarChart {
  /** Names it within its page. */
  readonly id: string;
  readonly caption: string;
  /** What each number of a group is. */
  readonly series: readonly string[];
  readonly groups: readonly Group[];
  /** Class of the picture, for pages with styles of their own. @default - none */
  readonly look?: string;
}

const WIDTH = 700;
const LABELS = 230;
const ROW = 30;
const RIGHT = 60;
const LEGEND = 28;
const TICKS = 5;
/** As many letters of a label as there is room for; the table beside it has all of it. */
const LETTERS = 28;

const shortened = (text: string): string =>
  text.length <= LETTERS ? text : `${text.slice(0, LETTERS - 1)}…`;

const sumOf = (values: Group['values']): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** What stands at the end of a bar. */
const sumText = ({ values }: Group): string =>
  values.every((value) => value === null)
    ? 'withheld'
    : String(sumOf(values)) + (values.includes(null) ? ' +' : '');

/**
 * Bars that lie, one a group, its series behind one another; drawn on the server, with a title and a
 * description for who hears the page. The table of the same numbers is its twin.
 */
export const barChart = ({ id, caption, series, groups, look }: BarChart): Markup => {
  const top = series.length > 1 ? LEGEND : 6;
  const height = top + groups.length * ROW + 24;
  const most = Math.max(1, ...groups.map(({ values }) => sumOf(values)));
  const x = scaleLinear([0, most], [LABELS, WIDTH - RIGHT]).nice(TICKS);
  const y = scaleBand(
    groups.map((_, at) => String(at)),
    [top, top + groups.length * ROW],
  ).padding(0.25);
  const ticks = x.ticks(TICKS).filter(Number.isInteger);
  const bars = groups.map((group, at) => {
    const middle = (y(String(at)) ?? 0) + y.bandwidth() / 2;
    const end = x(sumOf(group.values));
    return markup`<text x="${LABELS - 8}" y="${middle}" text-anchor="end" dominant-baseline="central" font-size="14">${shortened(group.label)}</text>
${piecesOf(group, x, y(String(at)) ?? 0, y.bandwidth())}
<text x="${end + 6}" y="${middle}" dominant-baseline="central" font-size="14">${sumText(group)}</text>`;
  });
  return markup`<svg${look === undefined ? null : markup` class="${look}"`} viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-words" font-family="system-ui, sans-serif">
<title id="${id}-title">${caption}</title>
<desc id="${id}-words">Bars, one for each of ${groups.length} groups; the table below has the same numbers.</desc>
${series.length > 1 ? legendOf(series) : null}
${ticks.map((tick) => markup`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${height - 24}"/><text x="${x(tick)}" y="${height - 8}" text-anchor="middle" font-size="12">${tick}</text>`)}
${bars}
<line class="axis" x1="${LABELS}" x2="${LABELS}" y1="${top}" y2="${height - 24}"/>
</svg>`;
};

/** How many looks there are of series; a chart with more than these is no chart that can be read. */
const LOOKS = 4;

const piecesOf = (
  { values }: Group,
  x: (value: number) => number,
  top: number,
  height: number,
): readonly Markup[] => {
  let before = 0;
  return values.flatMap((value, at) => {
    if (value === null || value === 0) return [];
    const [from, to] = [x(before), x(before + value)];
    before += value;
    return [
      markup`<rect class="s${at % LOOKS}" x="${from}" y="${top}" width="${to - from}" height="${height}" stroke="var(--paper)" stroke-width="1"/>`,
    ];
  });
};

/** As wide as the longest names need, and narrower where there are many. */
const LEGEND_STEP = 150;

const legendOf = (series: readonly string[]): readonly Markup[] =>
  series.map((name, at) => {
    const left = LABELS + at * Math.min(LEGEND_STEP, (WIDTH - LABELS) / series.length);
    return markup`<rect class="s${at % LOOKS}" x="${left}" y="4" width="12" height="12"/><text x="${left + 18}" y="10" dominant-baseline="central" font-size="13">${name}</text>`;
  });
