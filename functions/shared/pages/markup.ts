import { htmlText } from '../../../domain/kernel/html-text.ts';

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
