import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ActivityCommand } from './commands.ts';
import type { ActivityState } from './state.ts';

/** Needs of one person, as `training` offers them. */
interface Needs {
  readonly needs: readonly { readonly need: number; readonly isOpen: boolean }[];
}

export interface ActivityFacts {
  readonly school?: SchoolCalendar;
  /** What stands in a text like an id, looked up: nobody may be behind it (INC-19). */
  readonly mentioned?: readonly Pick<PersonView, 'kind'>[];
  /** Of each person of `peopleOf`, in that order (TRG-10). */
  readonly records?: readonly Needs[];
}

const from = { school: 'schools', mentioned: 'people', records: 'training' } as const;
const school = { stream: 'schools', id: OF_THE_SCHOOL } as const;
const MOST = 80;

/** Words of a text that could be ids: ids are random, and so have a digit or a mark in them. */
export const idsIn = (text: string): readonly string[] => {
  const words = text.toLowerCase().match(/[a-z0-9_][a-z0-9._-]*/g) ?? [];
  const bare = words.flatMap((word) => [word, word.replace(/[._-]+$/, '')]);
  return [...new Set(bare)].filter((word) => /[\d_-]/.test(word)).slice(0, MOST);
};

/** Whose needs are named, each once. */
export const peopleOf = (needs: readonly { readonly person: string }[]): readonly string[] => [
  ...new Set(needs.map(({ person }) => person)),
];

export const activityFacts: Facts<ActivityCommand, ActivityState, ActivityFacts, typeof from> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'RecordWorkshopFellDue':
      case 'RecordAssemblyFellDue':
        return { school };
      case 'RaiseTeachingPoint':
        return { mentioned: idsIn(command.point).map((id) => ({ stream: 'people' as const, id })) };
      case 'PlanCpd':
        return { records: peopleOf(command.needs).map((id) => ({ stream: 'training' as const, id })) };
      default:
        return {};
    }
  },
};
