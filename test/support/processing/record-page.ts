import * as z from 'zod/mini';
import { namedBy } from '../../../domain/kernel/named-people.ts';
import { noticeSettings } from '../../../domain/kernel/notice-settings.ts';
import type { PermissionRow } from '../../../domain/kernel/permission.ts';
import { relations } from '../../../domain/kernel/relation.ts';
import { COMMUNITY, GOVERNORS, OVERSIGHT, STAFF } from '../../../domain/kernel/role-groups.ts';
import type { OpenSettings } from '../../../domain/kernel/settings.ts';
import type { AnyStream } from '../../../domain/kernel/stream.ts';
import { streams } from '../../../domain/streams/index.ts';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { noticesFor } from '../../../functions/shared/notices/notices-for.ts';
import { hollowbrookPrimary } from '../../../infra/trusts/fernhill/hollowbrook-primary.ts';
import { larkfieldInfant } from '../../../infra/trusts/fernhill/larkfield-infant.ts';
import { code, once, table } from '../policy-items/tables.ts';
import { keptFor } from './kept-for.ts';

const head = `# Record of processing

<!-- Made by \`npm run coverage\` from the catalogue, the permission table and the notices. -->

What this system processes of people, stream by stream: the record that article 30 of the UK GDPR asks a school or trust to keep,
and its inventory of data (DPR-01). It is made of the code, so that it says what is so; a stream that joins is in it by itself. Who
runs it adds what no code knows: name and contact of the controller, of its representative and of its data protection officer.

- **Controller**: the school, or the trust for what is recorded under \`_trust\`. The officer has the role \`dpo\`.
- **How it is kept safe**: personal fields are sealed with a key of the person or the record before anything is written
  ([decision 2](decisions/0002-seal-before-writing.md)); people stand in records by ids that say nothing
  ([decision 5](decisions/0005-people-are-ids.md)); a request reaches its own school alone
  ([decision 31](decisions/0031-a-request-takes-a-role-of-its-school.md)); who looked at what is sensitive is on record
  ([decision 34](decisions/0034-who-looked-is-a-journal-of-its-own.md)); whatever is recorded can be proved
  ([decision 7](decisions/0007-proofs-are-tiles-and-signed-notes.md)).
- **Where**: in the region of the deployment, and as sealed copies of backups where the trust's file says (\`backups.copies\`);
  nothing else here sends personal data out of it.
- **Who gets it beside readers**: notices carry ids and a link, never a name or what somebody wrote; the bus carries events without
  personal fields. Whom a policy names beyond the system is recorded, and never mailed.
- **Erasure**: destroys the key of a person or of a record; what it sealed can't be read by anybody any more.

Who may read is said by [the table](rights.cedar); here it is in words, and a row that forbids beats the others.`;

type Groups = readonly (readonly [words: string, roles: readonly string[]])[];
const groups: Groups = [
  ['everybody at work', STAFF],
  ['governors', GOVERNORS],
  ['parents, pupils, volunteers and visitors', COMMUNITY],
  ['the trust', OVERSIGHT],
];

/** Roles in words; a group where all of it is meant. */
const rolesInWords = (roles: readonly string[]): string => {
  const whole = groups.filter(([, of]) => of.every((role) => roles.includes(role)));
  const said = new Set(whole.flatMap(([, of]) => [...of]));
  return [...whole.map(([words]) => words), ...once(roles).filter((role) => !said.has(role))].join(', ');
};

const termsOf = ({ relation, withholdsPersonal }: PermissionRow<string>): string =>
  [
    ...(relation === undefined ? [] : [`if ${relations[relation]}`]),
    ...(withholdsPersonal === true ? ['without personal fields'] : []),
  ].join(', ');

const readersOf = ({ permissions }: AnyStream): string => {
  const rows = permissions.filter(({ actions }) => actions.includes('read'));
  const said = rows.map((row) => {
    const terms = termsOf(row);
    const never = row.effect === 'forbid' ? 'never ' : '';
    return `${never}${rolesInWords(row.roles)}${terms === '' ? '' : ` (${terms})`}`;
  });
  return said.join('; ') || 'nobody: the system alone';
};

/** Whoever may send a command of it that people send. */
const fromWhom = ({ permissions }: AnyStream): string => {
  const rows = permissions.filter(({ actions, effect }) => effect !== 'forbid' && !actions.includes('read'));
  const roles = once(rows.flatMap((row) => [...row.roles]));
  const people = roles.filter((role) => !role.startsWith('system.'));
  const system = people.length < roles.length ? ['what the system finds out'] : [];
  return [...(people.length === 0 ? [] : [rolesInWords(people)]), ...system].join('; ') || 'the system alone';
};

const personalOf = ({ events: { entries } }: AnyStream): string => {
  const fields = once(Object.values(entries).flatMap(({ personal }) => Object.keys(personal))).toSorted();
  return fields.length === 0 ? 'none' : fields.map(code).join(', ');
};

const adoption = z.object({ settings: z.custom<OpenSettings>() });
const EXAMPLE = 'x-1';
/** As what people stand in it, and whether the record itself is somebody's. */
const partsOf = (stream: AnyStream): string => {
  const named = Object.entries(stream.events.entries).flatMap(([type, { example }]) =>
    namedBy(stream, EXAMPLE, { type, data: example as Readonly<Record<string, Json>> }),
  );
  return (
    once(named.map(({ part }) => part))
      .toSorted()
      .join(', ') || 'nobody'
  );
};

/** What the example schools' policies say. */
const policies = [larkfieldInfant, hollowbrookPrimary].map((commands) => {
  const adopted = commands.find(({ path }) => path.endsWith('/adopt-policy'));
  return noticeSettings(adoption.parse(adopted?.body).settings);
});
const recipientIn = (to: object): string =>
  'role' in to
    ? String(to.role)
    : 'outside' in to
      ? `outside: ${String(to.outside)}`
      : 'whom the event names';

/** Who is mailed ids and a link, by the policies of the example schools. */
const hearersOf = ({ events: { stream, entries } }: AnyStream): string => {
  const heard = policies.flatMap((settings) =>
    Object.entries(entries).flatMap(([type, { example }]) =>
      noticesFor(
        stream,
        { type, data: example as never, streamId: EXAMPLE, actor: 'p-900' },
        settings,
      ).flatMap(({ recipients }) => recipients.map(recipientIn)),
    ),
  );
  return once(heard).toSorted().join(', ') || 'nobody';
};

const itemsOf = ({ events: { entries } }: AnyStream): string =>
  once(Object.values(entries).flatMap(({ items }) => [...items]))
    .toSorted()
    .map(code)
    .join(', ');

const rowsOf = (stream: AnyStream): readonly (readonly string[])[] => [
  ['What for', `${stream.description}: ${itemsOf(stream)}`],
  ['Whose', partsOf(stream)],
  ['Personal fields', personalOf(stream)],
  ['From whom', fromWhom(stream)],
  ['Who may read', readersOf(stream)],
  ['Who is mailed', hearersOf(stream)],
  ['Reads on record', stream.sensitive ? 'each' : 'those across schools'],
  ['Kept for', keptFor(stream)],
];

/** The text of `docs/record-of-processing.md`. */
export const recordOfProcessing = (): string =>
  `${[
    head,
    ...streams.map((stream) => `## ${code(stream.events.stream)}\n\n${table(['', ''], rowsOf(stream))}`),
    '',
  ]
    .join('\n\n')
    .trimEnd()}\n`;
