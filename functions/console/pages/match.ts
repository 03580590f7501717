import { isId } from '../../shared/http/ids.ts';
import type { Described } from './page.ts';

export interface Matched<P extends Described> {
  readonly page: P;
  readonly params: Readonly<Record<string, string>>;
}

const partsOf = (path: string): readonly string[] => path.split('/').slice(1);

const isName = (part: string): boolean => part.startsWith('{');

/** A name in curly brackets stands for an id, and for nothing else: no text of a path gets further. */
const paramsOf = (page: Described, parts: readonly string[]): Record<string, string> | null => {
  const wanted = partsOf(page.path);
  if (wanted.length !== parts.length) return null;
  const isMatch = wanted.every((part, at) => (isName(part) ? isId(parts[at]) : part === parts[at]));
  if (!isMatch) return null;
  return Object.fromEntries(
    wanted.flatMap((part, at) => (isName(part) ? [[part.slice(1, -1), parts[at] ?? '']] : [])),
  );
};

/** How much of its path a page names in words: the more, the sooner it is the one that is meant. */
const wordsIn = ({ path }: Described): number => partsOf(path).filter((part) => !isName(part)).length;

/** The page of a path under `/console`; null: there is none. */
export const pageAt = <P extends Described>(pages: readonly P[], path: string): Matched<P> | null => {
  const parts = partsOf(path);
  const found = pages.flatMap((page) => {
    const params = paramsOf(page, parts);
    return params === null ? [] : [{ page, params }];
  });
  return found.toSorted((one, other) => wordsIn(other.page) - wordsIn(one.page))[0] ?? null;
};
