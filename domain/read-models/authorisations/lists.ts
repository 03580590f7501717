import * as z from 'zod/mini';
import { always, type Counts } from '../../kernel/counts.ts';
import type { Decided } from '../../kernel/decision-chain.ts';
import { keyOf, lastDay } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import { authorisationsIn } from '../../streams/authorisations/stream.ts';

/** What somebody is let do, or not any more. */
export const authorisationKind = z.enum([
  'personal-use',
  'social-account',
  'trainee-device',
  'parent-access',
]);

export const listedAuthorisation = z.object({
  key: z.string(),
  person: z.string(),
  kind: authorisationKind,
  /** The account and what is done with it, the equipment, or how personal use stands. */
  what: z.string(),
  scope: z.nullable(z.string()),
  from: z.string(),
  until: z.nullable(z.string()),
  endedOn: z.nullable(z.string()),
});
type Listed = z.output<typeof listedAuthorisation>;

const rowOf = (listed: Omit<Listed, 'key'>, number: number): ListRow => {
  const { person, kind, from, until, endedOn } = listed;
  const key = `${person}#${number}`;
  const at = [lastDay(until), key] as const;
  const stands: Counts = endedOn === null ? { [kind]: [{ from, until }] } : {};
  return {
    keys: [
      keyOf('all', kind, ...at),
      keyOf('person', person, kind, ...at),
      ...(endedOn === null ? [keyOf('standing', kind, ...at)] : []),
    ],
    row: { key, ...listed },
    counts: endedOn === null ? stands : { ended: always },
  };
};

const daysOf = ({ from, until, endedOn }: Decided) => ({ from, until, endedOn });

/** What one person was named or agreed for, and personal use that does not stand as for everybody. */
export const listsOfAuthorisations = ({ id: person, row }: SourceRow): readonly ListRow[] => {
  const { personalUse, social, trainee, parentAccess } = authorisationsIn(row);
  const { status, since, by } = personalUse;
  const use =
    since === null || by === null || status === 'permitted'
      ? []
      : [
          rowOf(
            {
              person,
              kind: 'personal-use',
              what: status,
              scope: null,
              from: since,
              until: null,
              endedOn: null,
            },
            by,
          ),
        ];
  return [
    ...use,
    ...social.map((one) =>
      rowOf({ person, kind: 'social-account', what: one.account, scope: one.scope, ...daysOf(one) }, one.by),
    ),
    ...trainee.map((one) =>
      rowOf({ person, kind: 'trainee-device', what: one.equipment, scope: null, ...daysOf(one) }, one.by),
    ),
    ...(parentAccess?.status === 'authorised'
      ? [
          rowOf(
            {
              person,
              kind: 'parent-access',
              what: parentAccess.level,
              scope: parentAccess.capacity,
              ...daysOf({ ...parentAccess, endedOn: null }),
            },
            parentAccess.by,
          ),
        ]
      : []),
  ];
};
