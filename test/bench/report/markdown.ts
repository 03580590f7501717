/** A figure with as many digits as it deserves. */
export const digits = (value: number): string => {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB');
  if (Math.abs(value) >= 10) return value.toFixed(1);
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
};

type Cell = string | number;

const cellText = (cell: Cell): string => (typeof cell === 'number' ? digits(cell) : cell);

/** A table; columns of figures stand to the right. */
export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const lines = [
    head,
    head.map((_, at) => (typeof rows[0]?.[at] === 'number' ? '---:' : '---')),
    ...rows.map((row) => row.map(cellText)),
  ];
  return `${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
};
