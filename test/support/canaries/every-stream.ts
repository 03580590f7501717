import type { Json } from '../../../events/catalogue/define-events.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { assignedRoles } from '../../../events/catalogue/words.ts';
import { openDeep } from '../../../events/sealing/seal-event.ts';
import { atOnce } from '../../../functions/shared/lambda/at-once.ts';
import { type Written, write } from '../delivery-campaign/history.ts';
import type { Canaries } from './canary.ts';
import { everyCommand, type Sent } from './every-command.ts';
import { everyEvent, idOf } from './every-event.ts';
import type { EverySite } from './every-site.ts';

/** A school of its own, in which everything has happened that can happen. */
export const everySchool = 'every-field';
/** Somebody with every role of a school, who may read all that anybody may. */
const reader = { person: 'r-every', logIn: 'login-every-field-reader' };
const path = `/v1/schools/${everySchool}`;
/** Streams whose records are worked on side by side. */
const AT_ONCE = 8;

/** What the catalogue marks as personal, as the canaries of every event are called. */
export const personalNames: readonly string[] = catalogue.flatMap(({ stream, entries }) =>
  Object.entries(entries).flatMap(([type, { personal }]) =>
    Object.keys(personal).map((field) => `${stream}/${type}.${field}`),
  ),
);

/** Something of every stream, in one school. */
export const everyStream = (site: EverySite, canaries: Canaries) => {
  const as = { as: reader.logIn };
  const today = () => site.now().slice(0, 10);
  const append = (written: Written) => write(site, everySchool, written, site.now());

  /** Commits of one record one after another, records side by side. @param most of each record */
  const appendEach = async (most: number): Promise<void> => {
    const records = [...Map.groupBy(everyEvent(everySchool, canaries), ({ subject }) => subject).values()];
    await atOnce(AT_ONCE, records, async (commits) => {
      for (const written of commits.slice(0, most)) await append(written);
    });
  };

  const openSchool = async (): Promise<void> => {
    const details = { name: 'Every Field Infant School', phase: 'infant', yearGroups: ['R', 'Y1', 'Y2'] };
    const email = 'reader@every-field.example';
    const staff = { kind: 'staff', name: 'Invented Reader', email, startedOn: today() };
    const sent = [
      [`schools/${everySchool}/register-school`, details],
      [`people/${reader.person}/join-staff`, staff],
      [`people/${reader.person}/link-log-in`, { subject: `${site.issuer}|${reader.logIn}` }],
    ] as const;
    for (const [to, body] of sent) {
      const { status, body: answer } = await site.post(`${path}/${to}`, body, { as: site.admin });
      if (status !== 201) throw new Error(`${to}: ${status} ${JSON.stringify(answer)}`);
    }
    const assigned = assignedRoles.map((role) => ({ type: 'RoleAssigned', data: { role, from: today() } }));
    await append({ subject: `people/${reader.person}`, events: assigned });
  };

  /** Every event there is, sealed and appended as commands do it; then every command, once. */
  const happen = async (): Promise<readonly Sent[]> => {
    await openSchool();
    await appendEach(Number.POSITIVE_INFINITY);
    await site.settled();
    const sent = await everyCommand(everySchool, canaries, (to, body) =>
      site.post(`${path}/${to}`, body, as),
    );
    await site.settled();
    return sent;
  };

  const historyOf = async (record: string): Promise<readonly string[]> => {
    const texts: string[] = [];
    for (let cursor = ''; ; ) {
      const { status, body } = await site.get(`${path}/${record}/history?limit=50${cursor}`, as);
      texts.push(JSON.stringify(body));
      if (status !== 200 || body.next === null) return texts;
      cursor = `&cursor=${encodeURIComponent(body.next)}`;
    }
  };
  /** The shell's own streams are shown to nobody: their texts as whoever holds the keys opens them. */
  const openedOf = async (stream: string, id: string): Promise<readonly string[]> => {
    const key = { school: everySchool, stream, id };
    const all: Json[] = [];
    const evolve = (state: null, { data }: { readonly data: Json }) => {
      all.push(data);
      return state;
    };
    await site.log.load(key, { stateVersion: -1, initialState: null, evolve });
    return [JSON.stringify(await openDeep(site.sealer, key, all))];
  };

  return {
    happen,
    /** Something of every stream once more, on the same records. */
    again: () => appendEach(1),
    reader: reader.logIn,
    /** What those read who may: of each stream its one record, event by event. */
    histories: async (): Promise<readonly string[]> => {
      const texts = await atOnce(AT_ONCE, catalogue, ({ stream, isInternal }) => {
        const id = idOf(stream, everySchool);
        return isInternal === true ? openedOf(stream, id) : historyOf(`${stream}/${id}`);
      });
      return texts.flat();
    },
  };
};
