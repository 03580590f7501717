/** A table of Markdown; a bar inside a cell would end it. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/** Each once, in the order in which they come. */
export const once = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

export const code = (name: string): string => `\`${name}\``;

export const policyOf = {
  both: 'both',
  infant: 'infant school',
  primary: 'primary school',
  neither: 'neither',
} as const;
