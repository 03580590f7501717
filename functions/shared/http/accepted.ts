import type { HttpRequest } from './http-message.ts';

interface Range {
  readonly type: string;
  /** From 0, not taken, to 1. */
  readonly quality: number;
}

const rangeOf = (text: string): Range => {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const q = parameters.find((one) => one.startsWith('q='))?.slice(2);
  const quality = Number(q ?? 1);
  return { type, quality: Number.isFinite(quality) ? quality : 0 };
};

const JSON_TYPES = ['application/json', 'application/*', '*/*'];

/** Whether a caller would have another type rather than JSON: it names it, and JSON not before it. */
const prefers = ({ headers }: Pick<HttpRequest, 'headers'>, others: readonly string[]): boolean => {
  const ranges = (headers['accept'] ?? '').toLowerCase().split(',').map(rangeOf);
  const best = (types: readonly string[]) => {
    const named = types.flatMap((type) => ranges.find((range) => range.type === type) ?? []);
    return named[0]?.quality ?? 0;
  };
  const other = best(others);
  // `*/*` beside it takes anything: then what is named is meant.
  const named = ranges.some(({ type }) => type === 'application/json') ? best(JSON_TYPES) : 0;
  return other > 0 && other >= named;
};

/** Whether a caller would have CSV rather than JSON (RFC 9110 12.5.1). */
export const wantsCsv = (request: Pick<HttpRequest, 'headers'>): boolean =>
  prefers(request, ['text/csv', 'text/*']);

/** Whether a caller would have a page for people rather than JSON (RFC 9110 12.5.1). */
export const wantsHtml = (request: Pick<HttpRequest, 'headers'>): boolean =>
  prefers(request, ['text/html', 'text/*']);
