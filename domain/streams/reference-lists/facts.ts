import type { YearGroup } from '../../../events/catalogue/words.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { ReferenceListCommand } from './commands.ts';
import type { ReferenceListState } from './state.ts';

export interface ReferenceListFacts {
  /** The years of the school, for a plan of one of them. */
  readonly school?: SchoolCalendar & { readonly yearGroups: readonly YearGroup[] };
}

const from = { school: 'schools' } as const;

export const referenceListFacts: Facts<
  ReferenceListCommand,
  ReferenceListState,
  ReferenceListFacts,
  typeof from
> = {
  from,
  needs: (command) =>
    command.type === 'AdoptCurriculumPlan' ? { school: { stream: 'schools', id: OF_THE_SCHOOL } } : {},
};
