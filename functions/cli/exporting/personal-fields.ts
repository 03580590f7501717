import * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Envelope } from '../../../events/catalogue/envelope.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import type { Api } from '../api.ts';
import type { Progress } from '../progress.ts';

/** Of an event, by name. */
export type PersonalFields = Readonly<Record<string, Json>>;

/** What was opened. */
export interface Opened {
  /** By id of the event. */
  readonly fields: ReadonlyMap<string, PersonalFields>;
  /** Records with personal fields that the caller may not read. */
  readonly closed: number;
}

const history = z.object({
  events: z.array(
    z.looseObject({ version: z.optional(z.int()), data: z.optional(z.record(z.string(), z.json())) }),
  ),
  next: z.nullable(z.string()),
});
type History = z.output<typeof history>;

/** Not for the caller, or not there to be read by anybody: of the product's own streams. */
const CLOSED = [403, 404];

const personalIn = new Map(
  catalogue.flatMap(({ stream, entries }) =>
    Object.entries(entries).map(([type, { personal }]): [string, readonly string[]] => [
      `daybook.${stream}/${type}`,
      Object.keys(personal),
    ]),
  ),
);
const namesOf = ({ source, type }: Envelope): readonly string[] => personalIn.get(`${source}/${type}`) ?? [];

/** Whole, as the caller may read it; null where that is not at all. */
const historyOf = async (api: Api, path: string): Promise<History['events'] | null> => {
  const events: History['events'] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `?${new URLSearchParams({ cursor })}`;
    const page = await api.find({ path: `${path}/history${query}`, answer: history }, CLOSED);
    if (page === null) return null;
    events.push(...page.body.events);
    cursor = page.body.next;
  }
  return events;
};

/** What the caller's role does not open is null, and left out. */
const openedIn = (data: PersonalFields = {}, names: readonly string[]): PersonalFields =>
  Object.fromEntries(Object.entries(data).filter(([name, value]) => names.includes(name) && value !== null));

/**
 * The personal fields of events, of each record as the caller may read its history: each such look is on record.
 * What was erased is the text `erased`.
 */
export const personalOf = async (
  api: Api,
  school: string,
  events: readonly Envelope[],
  progressTo: (records: number) => Progress,
): Promise<Opened> => {
  const fields = new Map<string, PersonalFields>();
  const wanted = new Map(events.map((event) => [event.id, namesOf(event)]));
  const subjects = new Set(events.filter((event) => namesOf(event).length > 0).map(({ subject }) => subject));
  const progress = progressTo(subjects.size);
  let closed = 0;
  for (const [at, subject] of [...subjects].entries()) {
    const found = await historyOf(api, `/v1/schools/${school}/${subject}`);
    if (found === null) closed += 1;
    for (const { version, data } of found ?? []) {
      const id = `${school}/${subject}/${version}`;
      const opened = openedIn(data, wanted.get(id) ?? []);
      if (Object.keys(opened).length > 0) fields.set(id, opened);
    }
    progress.at(at + 1);
  }
  progress.end();
  return { fields, closed };
};
