import type { EventEntry, StreamEvents } from '../../../events/catalogue/define-events.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import type { Written } from '../delivery-campaign/history.ts';
import { idForms } from '../id-forms.ts';
import type { Canaries } from './canary.ts';
import { valueWith } from './planted.ts';

type Data = Readonly<Record<string, unknown>>;
type Happened = Written['events'][number];

/** Events of one commit: as many as fit, whatever they hold. */
const MOST_EVENTS = 10;

/** The id of the one record of each stream. @throws Error for a stream whose ids are not known */
export const idOf = (stream: string, school: string): string => {
  const [, id] = idForms[stream] ?? [];
  if (id === undefined) throw new Error(`id-forms.ts does not know ${stream}`);
  return stream === 'schools' ? school : id;
};

const isValid = ({ payload }: EventEntry, data: Data): boolean => payload.safeParse(data).success;

/**
 * An example of an event with a canary in each of its personal fields; where they can't stand side by side,
 * one example for each.
 * @throws Error for a field that no canary fits
 */
const planted = (stream: string, type: string, entry: EventEntry, canaries: Canaries): readonly Data[] => {
  const owners = Object.values(entry.personal).filter(
    (owner) => owner !== 'record' && !(owner in entry.example),
  );
  const example: Data = { ...Object.fromEntries(owners.map((owner) => [owner, 'p-101'])), ...entry.example };
  const fields = Object.keys(entry.personal).map((field) => {
    const name = `${stream}/${type}.${field}`;
    const schema = entry.payload.shape[field];
    const found = schema && valueWith(schema, example[field], canaries.of(name));
    if (!found) throw new Error(`no canary fits ${name}: say in planted.ts what it may be`);
    return [field, found.value] as const;
  });
  const whole = { ...example, ...Object.fromEntries(fields) };
  if (isValid(entry, whole)) return [whole];
  return fields.map(([field, value]) => {
    const alone = { ...example, [field]: value };
    if (!isValid(entry, alone)) throw new Error(`${stream}/${type} takes no canary in ${field}`);
    return alone;
  });
};

const happenedIn = ({ stream, entries }: StreamEvents, canaries: Canaries): readonly Happened[] =>
  Object.entries(entries).flatMap(([type, entry]) =>
    planted(stream, type, entry, canaries).map((data) => ({ type, data })),
  );

/**
 * Every event of every stream, as the catalogue has it, on one record of each stream of a school: commit by
 * commit, with canaries in all personal fields.
 */
export const everyEvent = (school: string, canaries: Canaries): readonly Written[] =>
  catalogue.flatMap((owner) => {
    const subject = `${owner.stream}/${idOf(owner.stream, school)}`;
    const events = happenedIn(owner, canaries);
    return Array.from({ length: Math.ceil(events.length / MOST_EVENTS) }, (_, at) => ({
      subject,
      events: events.slice(at * MOST_EVENTS, (at + 1) * MOST_EVENTS),
    }));
  });
