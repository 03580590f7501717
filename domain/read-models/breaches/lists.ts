import * as z from 'zod/mini';
import type { Cited } from '../../../events/catalogue/breach-forms.ts';
import type { Concern } from '../../kernel/concern.ts';
import { always } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import {
  breachIn,
  breachStandings,
  concernOfBreach,
  groupOfBreach,
  standingOfBreach,
} from '../../streams/breaches/stream.ts';

/** A breach as it stands; its description stands in the record. */
export const listedBreach = z.object({
  key: z.string(),
  breach: z.string(),
  on: z.string(),
  kind: z.string(),
  /** Null: nobody knows who it was. */
  person: z.nullable(z.string()),
  capacity: z.nullable(z.string()),
  where: z.string(),
  /** The rule of the policy; null: another act. */
  rule: z.nullable(z.string()),
  /** What it is cited under, such as `unacceptable-use/2026/language`; null: it is on no list. */
  cites: z.nullable(z.string()),
  standing: z.enum(breachStandings),
  excuse: z.nullable(z.string()),
  device: z.nullable(z.string()),
  incident: z.nullable(z.string()),
  /** Consequences that stand. */
  consequences: z.array(z.string()),
  concern: z.custom<Concern>(),
});

export const ALL = 'all';
export const OF_PERSON = 'person';
export const OF_ENTRY = 'cites';

/** What is cited, in a word that can be asked for. */
const citedAs = (cites: Cited | null): string | null => {
  if (cites === null) return null;
  if ('list' in cites) return `${cites.list}.${cites.entry}`;
  if ('template' in cites) return `${cites.template}.${cites.term}`;
  return 'determination' in cites ? `determination.${cites.determination}` : `policy.${cites.rule}`;
};

export const listsOfBreach = ({ id, row }: SourceRow): readonly ListRow[] => {
  const state = breachIn(row);
  const { breach, sanctions } = state;
  if (breach === null) return [];
  const { on, kind, person, capacity, where, rule, excuse, device, incident } = breach;
  const { people, isAboutStaff, lockedTo } = concernOfBreach(state);
  const lock = lockedTo === null ? null : { roles: [...lockedTo.roles], people: [...lockedTo.people] };
  const standing = standingOfBreach(breach, state);
  const cites = citedAs(breach.cites);
  const at = [newestFirst(on), id];
  const group = groupOfBreach({ people, isAboutStaff, lockedTo });
  return [
    {
      keys: [
        keyOf(ALL, ...at),
        ...(person === null ? [] : [keyOf(OF_PERSON, person, ...at)]),
        ...(cites === null ? [] : [keyOf(OF_ENTRY, cites, ...at)]),
      ],
      row: {
        key: id,
        breach: id,
        on,
        kind,
        person,
        capacity,
        where,
        rule,
        cites,
        standing,
        excuse,
        device,
        incident,
        consequences: sanctions.filter((one) => one.liftedOn === null).map(({ consequence }) => consequence),
        concern: { people: [...people], isAboutStaff, lockedTo: lock },
      },
      counts: { [keyOf(group, standing)]: always },
    },
  ];
};
