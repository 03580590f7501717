import { htmlText } from '../../kernel/html-text.ts';
/** A value in a page; null where there is none, or it is withheld. */
export type Cell = string | number | boolean | null;

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Section {
  readonly heading: string;
  readonly text?: string;
  readonly tables: readonly (Table & { readonly caption: string })[];
}

export interface Page {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly Section[];
}

/**
 * Characters that turn the direction of what follows (UAX 9), so that a line would read as another than was
 * written.
 */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** Whatever anybody wrote stays text, and reads as it was written. */
const escaped = (text: string): string =>
  htmlText(text).replace(turning, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`);

const cellText = (cell: Cell): string => {
  if (cell === null || cell === '') return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return escaped(String(cell));
};

/** The first cell of a row names it for who hears the page. */
const row = (cells: readonly Cell[]): string =>
  `<tr>${cells.map((cell, at) => (at === 0 ? `<th scope="row">${cellText(cell)}</th>` : `<td>${cellText(cell)}</td>`)).join('')}</tr>`;

const table = ({ caption, head, rows }: Section['tables'][number]): string => {
  if (rows.length === 0) return `<p>${escaped(caption)}: none.</p>`;
  const heads = head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
  return `<table><caption>${escaped(caption)}</caption>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.map(row).join('\n')}\n</tbody></table>`;
};

const section = ({ heading, text, tables }: Section): string =>
  [
    `<section>`,
    `<h2>${escaped(heading)}</h2>`,
    ...(text === undefined ? [] : [`<p>${escaped(text)}</p>`]),
    ...tables.map(table),
    '</section>',
  ].join('\n');

const style = `body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #111; background: #fff }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
th[scope=col] { white-space: nowrap; overflow-wrap: normal }
caption { text-align: left; font-weight: bold }
td, th { border: 1px solid #666; padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-wrap }
@media print { body { margin: 0; max-width: none; font-size: 10pt } section { break-inside: auto } h2, caption { break-after: avoid } tr { break-inside: avoid } thead { display: table-header-group } }`;

/** A page that stands alone: no script, nothing fetched, and the page says so to the browser. */
export const pageText = ({ title, intro, sections }: Page): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(intro)}</p>
${sections.map(section).join('\n')}
</main>
</body>
</html>
`;
