const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Characters that turn the direction of what follows (UAX 9), so that a line would read as another than was
 * written.
 */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** Whatever anybody wrote stays text, between tags or in an attribute, and reads as it was written. */
const htmlText = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(turning, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`);

/** Markup that is safe as it is. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | readonly Markup[];

const escaped = (part: Part): string => {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return htmlText(part);
  if (typeof part === 'number') return String(part);
  return part.map(({ text }) => text).join('\n');
};

/** A piece of a page for people: what is put in stays text, unless it is markup itself; null is nothing. */
export const markup = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(String.raw({ raw: pieces.raw }, ...parts.map(escaped)));
