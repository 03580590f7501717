import { londonDate } from '../../../../domain/kernel/london.ts';
import { atOnce } from '../../../shared/lambda/at-once.ts';
import type { Api } from '../../api/api.ts';
import { orNull } from '../../api/api-problem.ts';
import { readCommits } from '../../api/commits.ts';
import { isWhole, readHistory } from '../../api/history.ts';
import { eventsIn } from '../../html/events.ts';
import type { By } from '../../html/two-times.ts';
import { inWords } from '../../html/words.ts';
import type { Chosen } from './asked.ts';

/** An event in a lane: its type and its times, nothing that anybody wrote. */
interface Found {
  readonly version: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly occurredAt: string;
}
export interface LaneEvent extends Found {
  /** In the order of time, over all lanes. */
  readonly number: number;
}
export interface Lane<E = LaneEvent> extends Chosen {
  readonly name: string;
  /** Why there are none or not all; null: they are all. */
  readonly note: string | null;
  readonly events: readonly E[];
}

const LIMIT = 100;
/** So many can still be distinguished. */
export const MOST_EVENTS = 200;
const AT_ONCE = 8;

const plain = ({ version, type, recordedAt, occurredAt }: Found): Found => ({
  version,
  type,
  recordedAt,
  occurredAt,
});

/** Events of a record, by its history or, where that is not the caller's, by its commits as they are stored. */
const laneOf = async (api: Pick<Api, 'get'>, mayCommits: boolean, chosen: Chosen): Promise<Lane<Found>> => {
  const { school, stream, record } = chosen;
  const lane = { ...chosen, name: `${inWords(stream)} ${record}` };
  const cut = (isCut: boolean) => (isCut ? `its first ${LIMIT} events` : null);
  const query = { limit: String(LIMIT) };
  const history = await orNull(readHistory(api, school, { stream, record, query }));
  if (history !== null)
    return { ...lane, note: cut(history.next !== null), events: history.events.filter(isWhole).map(plain) };
  const wanted = { stream, record, after: 0, limit: LIMIT };
  const stored = mayCommits ? await orNull(readCommits(api, school, wanted)) : null;
  if (stored === null) return { ...lane, note: 'not there, or not opened for your roles', events: [] };
  const events = stored.commits.flatMap(({ written }) => (written === null ? [] : eventsIn(written)));
  return { ...lane, note: cut(stored.next !== null), events: events.map(plain) };
};

export const timeBy =
  (by: By) =>
  ({ recordedAt, occurredAt }: Pick<Found, 'recordedAt' | 'occurredAt'>): string =>
    by === 'occurred' ? occurredAt : recordedAt;

export interface Read {
  readonly lanes: readonly Lane[];
  /** How many events are left out, since there are too many for one picture. */
  readonly left: number;
}

/** @param days first and last day that are shown; empty: there is no bound */
export interface Bounds {
  readonly from: string;
  readonly until: string;
}

/** Numbers events over all lanes in the order of time; of too many the first ones stay. */
const numbered = (lanes: readonly Lane<Found>[], by: By): Read => {
  const timeOf = timeBy(by);
  const all = lanes
    .flatMap(({ events }) => events)
    .toSorted((one, other) => Date.parse(timeOf(one)) - Date.parse(timeOf(other)));
  const numbers = new Map(all.slice(0, MOST_EVENTS).map((event, at) => [event, at + 1]));
  return {
    lanes: lanes.map((lane) => ({
      ...lane,
      events: lane.events.flatMap((event) => {
        const number = numbers.get(event);
        return number === undefined ? [] : [{ ...event, number }];
      }),
    })),
    left: all.length - numbers.size,
  };
};

/** The events of every lane. @throws ApiProblem for anything but what is closed or not there */
export const readLanes = async (
  api: Pick<Api, 'get'>,
  chosen: readonly Chosen[],
  { by, from, until, mayCommits }: Bounds & { readonly by: By; readonly mayCommits: boolean },
): Promise<Read> => {
  const timeOf = timeBy(by);
  const isWithin = (event: Found): boolean => {
    const day = londonDate(timeOf(event));
    return (from === '' || day >= from) && (until === '' || day <= until);
  };
  const lanes = await atOnce(AT_ONCE, chosen, (one) => laneOf(api, mayCommits, one));
  return numbered(
    lanes.map((lane) => ({ ...lane, events: lane.events.filter(isWithin) })),
    by,
  );
};
