import * as z from 'zod/mini';
import type { CitedLine } from '../../../events/log/proof/bundle/dossier-format.ts';
import { commitLine } from '../../../events/log/proof/verify/read-commits.ts';
import type { Api } from '../api.ts';
import { type JournalPosition, positionsBetween } from './journal-pages.ts';
import { firstWhere } from './period.ts';

const inclusion = z.object({ proof: z.array(z.string()) });

interface Part {
  readonly last: number;
  readonly size: number;
  readonly journal: readonly JournalPosition[];
}

/**
 * The commits which state that the end of a part was recorded with another trust, each with its proof: of a part
 * that does not reach them. None, where the part ends in what this trust recorded.
 */
export const formerLines = async (
  api: Api,
  school: string,
  own: string,
  { last, size, journal }: Part,
): Promise<readonly CitedLine[]> => {
  const lines: CitedLine[] = [];
  let [trust, after] = [trustOf(journal.at(-1)), last];
  while (trust !== null && trust !== own && after < size) {
    const stating = await firstOther(api, school, { trust, after, size });
    if (stating?.text == null) return lines;
    const path = `/v1/schools/${school}/proofs/inclusion?position=${stating.position}&size=${size}`;
    const { proof } = (await api.send({ path, answer: inclusion })).body;
    lines.push({ position: stating.position, proof, text: stating.text });
    [trust, after] = [trustOf(stating), stating.position];
  }
  return lines;
};

const trustOf = (one: JournalPosition | undefined): string | null =>
  one?.text == null ? null : (commitLine(Buffer.from(one.text)).commit?.trust ?? null);

/** A journal is of one trust and then of the next: halving finds where. Null: it is of one to its end. */
const firstOther = async (
  api: Api,
  school: string,
  { trust, after, size }: { readonly trust: string; readonly after: number; readonly size: number },
): Promise<JournalPosition | null> => {
  const isOther = async (position: number): Promise<boolean> =>
    trustOf(await at(api, school, position)) !== trust;
  const first = await firstWhere({ first: after + 1, last: size }, isOther);
  return first > size ? null : ((await at(api, school, first)) ?? null);
};

const at = async (api: Api, school: string, position: number): Promise<JournalPosition | undefined> => {
  const asked = { first: position, last: position, onEach: () => undefined, isLive: false };
  return (await positionsBetween(api, school, asked))[0];
};
