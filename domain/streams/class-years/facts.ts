import type { YearGroup } from '../../../events/catalogue/words.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { ClassYearCommand } from './commands.ts';
import type { ClassYearState } from './state.ts';

export interface ClassYearFacts {
  /** Half-terms, and the years that the school teaches. */
  readonly school?: SchoolCalendar & { readonly yearGroups: readonly YearGroup[] };
  /** Who wrote rules down, or taught. */
  readonly adult?: Pick<PersonView, 'roles' | 'classes'>;
  /** The plan of the curriculum, and the objectives of the key stages (CUR-01, CUR-05). */
  readonly plan?: ReferenceList;
  readonly objectives?: ReferenceList;
  /** Whose place in the class is looked at. */
  readonly pupil?: Pick<PersonView, 'roles' | 'years'>;
}

const from = {
  school: 'schools',
  adult: 'people',
  plan: 'reference-lists',
  objectives: 'reference-lists',
  pupil: 'people',
} as const;
const lists = {
  plan: { stream: 'reference-lists', id: 'curriculum-plan' },
  objectives: { stream: 'reference-lists', id: 'objectives' },
} as const;
const school = { stream: 'schools', id: OF_THE_SCHOOL } as const;
const person = (id: string) => ({ stream: 'people', id }) as const;

export const classYearFacts: Facts<ClassYearCommand, ClassYearState, ClassYearFacts, typeof from> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'ReviewRoll':
        return { pupil: person(command.pupil) };
      case 'AuthorClassAgreement':
        return { school, adult: person(command.author) };
      case 'TeachOnlineSafetyLesson':
        return { school, adult: person(command.teacher), ...lists };
      case 'DiscussTopic':
      case 'MonitorTeaching':
        return { school, adult: person(command.teacher) };
      case 'AgreeClassAgreement':
      case 'RecordClassAgreementFellDue':
      case 'RecordLessonFellDue':
        return { school };
      case 'CorrectClassYear':
        return { school, ...lists };
      case 'IssueClassAgreementCopies':
      case 'ReferToClassAgreement':
      case 'RecordCopiesFellDue':
        return {};
    }
  },
};
