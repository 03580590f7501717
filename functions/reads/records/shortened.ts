import type { Json } from '../../../events/catalogue/define-events.ts';

/** What a state may take in an answer, in bytes of JSON. */
const MOST_BYTES = 1_000_000;

export interface Shortened {
  readonly state: Json;
  /** How long the lists were that were cut, by name; there only where one was. */
  readonly shortened?: Readonly<Record<string, number>>;
}

const sizeOf = (value: Json): number => Buffer.byteLength(JSON.stringify(value));
const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !isList(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/**
 * A state that fits into an answer: of its longest lists the newest entries, as many as there is room for;
 * the history has the rest.
 */
export const shortenedState = (state: Json): Shortened => {
  let [kept, lengths] = [state, new Map<string, number>()];
  while (isRecord(kept) && sizeOf(kept) > MOST_BYTES) {
    const [name, list] = longestOf(kept);
    if (list.length < 2) break;
    lengths = new Map([[name, list.length], ...lengths]);
    kept = { ...kept, [name]: list.slice(Math.floor(list.length / 2)) };
  }
  return lengths.size === 0 ? { state } : { state: kept, shortened: Object.fromEntries(lengths) };
};

/** Of lists with one entry none is long. */
const longestOf = (state: Readonly<Record<string, Json>>): readonly [name: string, list: readonly Json[]] => {
  const lists = Object.entries(state).flatMap(([name, value]) =>
    isList(value) && value.length > 1 ? [[name, value] as const] : [],
  );
  return lists.reduce((a, b) => (sizeOf(b[1]) > sizeOf(a[1]) ? b : a), ['', []]);
};
