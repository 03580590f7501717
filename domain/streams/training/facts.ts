import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { TrainingCommand } from './commands.ts';
import type { TrainingState } from './state.ts';

export interface TrainingFacts {
  /** Whose training it is: which roles are held, and since when. */
  readonly person?: Pick<PersonView, 'kind' | 'roles'>;
  readonly school?: SchoolCalendar;
  /** The school's questions on what training somebody needs, by edition (TRG-09). */
  readonly questions?: ReferenceList;
}

const from = { person: 'people', school: 'schools', questions: 'reference-lists' } as const;
const school = { stream: 'schools', id: OF_THE_SCHOOL } as const;
/** The list of the school's questions. */
export const QUESTIONS = 'training-questions';
const questions = { stream: 'reference-lists', id: QUESTIONS } as const;

export const trainingFacts: Facts<TrainingCommand, TrainingState, TrainingFacts, typeof from> = {
  from,
  needs: ({ type }, streamId) => {
    const person = { stream: 'people', id: streamId } as const;
    switch (type) {
      case 'CompleteNeedsAudit':
        return { person, questions };
      case 'RecordTrainingFellDue':
      case 'RecordNeedsAuditFellDue':
        return { person, school };
      case 'EndTrainingNeed':
      case 'ClosePlatformAccount':
      // What a correction relies on is what its original does.
      case 'CorrectTraining':
        return {};
      default:
        return { person };
    }
  },
};
