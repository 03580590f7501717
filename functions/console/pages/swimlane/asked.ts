import * as z from 'zod/mini';
import { isId } from '../../../shared/http/ids.ts';
import { recordAt, recordNamed } from '../../api/addresses.ts';
import type { Api } from '../../api/api.ts';
import { readCommits } from '../../api/commits.ts';
import { may } from '../../api/rights.ts';
import type { Asking } from '../page.ts';

/** One lane: a record, perhaps of another school, such as the trust's. */
export interface Chosen {
  readonly school: string;
  readonly stream: string;
  readonly record: string;
}

/** So many can still be distinguished. */
export const MOST_LANES = 20;

type Here = Pick<Asking<'school'>, 'api' | 'place' | 'params' | 'query'>;

/** Lines that are no record are left out: `records` has one in a line, as `stream/id`. */
const written = (text: string, school: string): readonly Chosen[] =>
  text.split(/[\s,]+/).flatMap((line) => {
    const named = recordNamed(line);
    return named === null ? [] : [{ school, ...named }];
  });

const records = z.object({ items: z.array(z.object({ stream: z.string(), record: z.string() })) });

/** Records that name somebody, of those that the caller may read. */
const ofPerson = async (
  api: Pick<Api, 'get'>,
  school: string,
  person: string,
): Promise<readonly Chosen[]> => {
  if (!isId(person)) return [];
  const asked = { limit: String(MOST_LANES) };
  const { items } = await api.get(records, `${recordAt(school, 'people', person)}/records`, asked);
  return [
    { school, stream: 'people', record: person },
    ...items.map(({ stream, record }) => ({ school, stream, record })),
  ];
};

const COMMITS = 100;

/** A record with those that its decisions relied on. */
const around = async ({ api, place, params: { school }, query }: Here): Promise<readonly Chosen[]> => {
  const [middle] = written(query['around'] ?? '', school);
  if (middle === undefined) return [];
  if (!may(place, { audit: 'journal' })) return [middle];
  const { commits } = await readCommits(api, school, { ...middle, after: 0, limit: COMMITS });
  const facts = commits.flatMap((one) => one.written?.facts ?? []);
  return [
    middle,
    ...facts.map(({ id, ...fact }) => ({ school: fact.school, stream: fact.stream, record: id })),
  ];
};

/** Which records an address asks for, each once. @throws ApiProblem */
export const chosenIn = async (asking: Here): Promise<readonly Chosen[]> => {
  const { api, params, query } = asking;
  const all = [
    ...written(query['records'] ?? '', params.school),
    ...(query['person'] ? await ofPerson(api, params.school, query['person']) : []),
    ...(query['around'] ? await around(asking) : []),
  ];
  const known = new Map(all.map((one) => [`${one.school}/${one.stream}/${one.record}`, one]));
  return [...known.values()];
};
