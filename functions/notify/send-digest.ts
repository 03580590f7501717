import { digestAt } from '../../domain/kernel/digest.ts';
import { digestOf } from '../../domain/kernel/due-rows.ts';
import type { Recipient } from '../../domain/kernel/notice.ts';
import { type NoticeSettings, noticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { StoredDue } from '../shared/deadlines/due-item.ts';
import type { Digest } from '../shared/deadlines/due-messages.ts';
import { instantOf, londonDate } from '../shared/lambda/clock.ts';
import { settleAll } from '../shared/lambda/settle-all.ts';
import { placeOf } from '../shared/notices/deliveries.ts';
import { roleHoldersAt } from '../shared/read-model/role-holders.ts';
import { deadlineOf } from './deadline-of.ts';
import { deliver } from './deliver.ts';
import type { NotifyDeps } from './notify-deps.ts';
import { type Reached, resolve } from './recipients.ts';
import { recordDigest } from './record-digest.ts';

/** Lines of one mail; the rest is counted, and stands behind the link. */
const LINES = 50;
/** Characters of a paragraph, which is on record as it is mailed. */
const MOST_OF_PART = 1900;

/**
 * The digest of a week: one mail a person, of all that the person is to be reminded of, once. A message that
 * comes when the next digest is due sends nothing: that one holds whatever is still open.
 */
export const sendDigest = async (deps: NotifyDeps, { school, at }: Digest): Promise<void> => {
  const now = instantOf(deps.clock());
  if (at < digestAt(now)) return;
  const { settings: policy } = await deps.policyAt(school, now);
  const rows = digestOf(await deps.digestRows(school, at), at);
  if (rows.length === 0) return;
  const people = await byPerson(deps, school, rows, noticeSettings(policy));
  await settleAll(
    people.map(({ person: reached, lines }) => async () => {
      const { person, address } = reached;
      const more = lines.length > LINES ? [`And ${lines.length - LINES} more.`] : [];
      const text = [...inParts(lines.slice(0, LINES)), ...more];
      const eventId = `${school}/~digest/${at}`;
      const {
        subject,
        text: words,
        link,
      } = await recordDigest(deps, { school, at, eventId, person: reached, text });
      return deliver(deps, {
        school,
        id: { eventId, notice: `digest#${person}` },
        people: [{ person, address: async () => address, answerBy: null }],
        subject,
        text: words,
        link,
        claimed: null,
      });
    }),
  );
};

/** Lines in paragraphs that a record has room for. */
const inParts = (lines: readonly string[]): readonly string[] => {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < MOST_OF_PART)
      parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
  }
  return parts;
};

interface OfPerson {
  readonly person: Reached;
  readonly lines: string[];
}

/**
 * Each role is resolved once, however many rows name it. Who holds none is nobody's loss here: the row falls
 * due by itself.
 */
const byPerson = async (
  deps: NotifyDeps,
  school: string,
  rows: readonly StoredDue[],
  settings: NoticeSettings,
): Promise<readonly OfPerson[]> => {
  const resolving = resolver(deps, school, settings);
  const found = new Map<string, OfPerson>();
  for (const row of rows) {
    const deadline = deadlineOf(row);
    if (deadline === null) continue;
    const people = await resolving(deadline.recipients(row.due, settings));
    for (const person of people) {
      const own = found.get(placeOf(person)) ?? { person, lines: [] };
      own.lines.push(`${deadline.line(row.due)} ${deps.portalUrl}/${school}/${row.stream}/${row.streamId}`);
      found.set(placeOf(person), own);
    }
  }
  return [...found.values()];
};

const resolver = (deps: NotifyDeps, school: string, settings: NoticeSettings) => {
  const today = londonDate(deps.clock());
  const known = new Map<string, Promise<readonly Reached[]>>();
  const holders = (tenant: string) => roleHoldersAt(deps.readModel, tenant);
  const directory = { school, holders, today, settings, peopleOf: deps.peopleOf };
  const one = (recipient: Recipient): Promise<readonly Reached[]> => {
    const name = JSON.stringify(recipient);
    const asked =
      known.get(name) ?? resolve({ recipients: [recipient] }, directory).then(({ reached }) => reached);
    known.set(name, asked);
    return asked;
  };
  return async (recipients: readonly Recipient[]): Promise<readonly Reached[]> => {
    const people = (await Promise.all(recipients.map(one))).flat();
    return [...new Map(people.map((person) => [placeOf(person), person])).values()];
  };
};
