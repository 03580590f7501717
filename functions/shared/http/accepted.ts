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
const CSV_TYPES = ['text/csv', 'text/*'];

/**
 * Whether a caller would have CSV rather than JSON (RFC 9110 12.5.1): it names it, and JSON not before it.
 */
export const wantsCsv = ({ headers }: Pick<HttpRequest, 'headers'>): boolean => {
  const ranges = (headers['accept'] ?? '').toLowerCase().split(',').map(rangeOf);
  const best = (types: readonly string[]) => {
    const named = types.flatMap((type) => ranges.find((range) => range.type === type) ?? []);
    return named[0]?.quality ?? 0;
  };
  const csv = best(CSV_TYPES);
  // `*/*` beside it takes anything: then what is named is meant.
  const named = ranges.some(({ type }) => type === 'application/json') ? best(JSON_TYPES) : 0;
  return csv > 0 && csv >= named;
};
