import { aligned, cell, table } from '../table.ts';
import type { ImportError, ImportState } from './shapes.ts';

/** What numbers of an import count, in the order in which they are shown. */
const figures: Readonly<Record<string, string>> = {
  people: 'people in the file',
  rows: 'rows in the file',
  onRecord: 'people on record from this system',
  commands: 'commands',
  leavers: 'people who would leave',
  flaws: 'flaws of rows',
  refused: 'commands that rules refuse',
  sent: 'recorded',
  failed: 'not carried out',
};

const placeOf = ({ file, row, at }: ImportError): string => {
  const place = at ?? { file, row };
  if (place.file === undefined) return '-';
  return place.row === null || place.row === undefined ? place.file : `${place.file}:${place.row}`;
};

/** Numbers first, then commands by kind, classes, and what can't be used. Nobody is named. */
export const importText = (
  { import: id, status, reason, counts, classes, refusals }: ImportState,
  errors: readonly ImportError[],
): string => {
  const kinds = Object.entries(counts).filter(([name]) => !(name in figures) && (counts[name] ?? 0) > 0);
  const shown = Object.entries(figures).filter(([name]) => (counts[name] ?? 0) > 0);
  const all: readonly ImportError[] = [...refusals.map((one) => ({ kind: 'file', ...one })), ...errors];
  return [
    `${status}: import ${id}${reason === null ? '' : ` (${cell(reason)})`}`,
    ...aligned(shown.map(([name, words]) => [String(counts[name]), words])),
    ...table({
      title: 'Commands',
      rows: kinds,
      columns: { command: ([name]) => name, count: ([, count]) => count },
    }),
    ...table({
      title: 'Classes',
      rows: Object.entries(classes).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      columns: { class: ([name]) => name, comes: ([, { comes }]) => comes, goes: ([, { goes }]) => goes },
    }),
    ...table({
      title: 'Errors',
      rows: all,
      columns: {
        place: placeOf,
        column: ({ column, type }) => column ?? type,
        code: ({ code }) => code,
        says: ({ says }) => says,
      },
    }),
  ].join('\n');
};
