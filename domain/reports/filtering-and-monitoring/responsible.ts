import type { Role } from '../../../events/catalogue/words.ts';
import { type HeldRole, isHeldOn } from '../../kernel/held-roles.ts';
import { personView } from '../../streams/people/stream.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Cell, Section } from '../kit/document.ts';
import { counted } from '../kit/figures.ts';
import { eventsNumbered } from '../kit/records.ts';
import { begun, dayOrNone, roleInWords } from '../kit/words.ts';
import type { FilteringSources } from './sources.ts';

/** Whom the standard asks the school to name, each with what the role is there for. */
const named: readonly (readonly [Role, string])[] = [
  ['filtering-governor', 'A governor who answers for filtering and monitoring'],
  ['filtering-lead', 'A member of the leadership who answers for filtering and monitoring'],
  ['dsl', 'A safeguarding lead, who acts on what is found'],
  ['it-support', 'IT support, who keeps the systems'],
];

interface Holder {
  readonly person: string;
  readonly held: HeldRole;
}

/** Who is named on the day for what the standard asks (MON-01). */
export const responsibleSection = (
  { people }: FilteringSources,
  { today }: Pick<Asked, 'today'>,
): Section => {
  const records = people.all();
  const holdersOf = (role: string): readonly Holder[] =>
    records.flatMap(({ id: person, state }) =>
      personView(state)
        .roles.filter((held) => held.role === role && isHeldOn(held, today))
        .map((held) => ({ person, held })),
    );
  return {
    id: 'responsible',
    heading: 'Who is responsible',
    figures: named.map(([role, label]) =>
      counted(
        {
          id: `responsible-${role}`,
          label,
          standing: holdersOf(role).length === 0 ? 'red' : 'green',
        },
        holdersOf(role).flatMap(({ person, held }) =>
          records.filter(({ id }) => id === person).flatMap((record) => eventsNumbered(record, [held.by])),
        ),
      ),
    ),
    tables: [
      {
        id: 'responsible-people',
        caption: 'In role on the day',
        head: ['Person', 'Role', 'Since'],
        rows: named.flatMap(([role]) =>
          holdersOf(role).map(({ person, held }): readonly Cell[] => [
            { person },
            begun(roleInWords(role)),
            dayOrNone(held.from),
          ]),
        ),
      },
    ],
  };
};
