import type { YearGroup } from '../../../events/catalogue/words.ts';
import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { HomeLearningCommand } from './commands.ts';
import { subjectsOf } from './ids.ts';
import type { HomeLearningState } from './state.ts';

export interface HomeLearningFacts {
  /** Who learns at home: `people/<pupil>`. */
  readonly pupil?: Pick<PersonView, 'roles' | 'years' | 'parents'>;
  /** The school’s days, and the closures that were declared. */
  readonly school?: SchoolCalendar & {
    readonly declared: readonly {
      readonly number: number;
      readonly from: string;
      readonly to: string | null;
      readonly yearGroups: readonly YearGroup[] | null;
    }[];
  };
  /** Who spoke with the family, or helped further. */
  readonly worker?: Pick<PersonView, 'roles' | 'classes'>;
}

const from = { pupil: 'people', school: 'schools', worker: 'people' } as const;

const school = { stream: 'schools', id: OF_THE_SCHOOL } as const;
const personOf = (id: string) => ({ stream: 'people', id }) as const;

export const homeLearningFacts: Facts<
  HomeLearningCommand,
  HomeLearningState,
  HomeLearningFacts,
  typeof from
> = {
  from,
  needs: (command, streamId) => {
    const subjects = subjectsOf(streamId);
    if (subjects === null) return {};
    const atHome = { pupil: personOf(subjects.pupil), school };
    switch (command.type) {
      case 'SubmitWork':
      case 'NoticeNonEngagement':
      case 'RecordHomeAccess':
      case 'RemindOfOnlineRisks':
        return atHome;
      case 'RecordConversation':
        return { ...atHome, worker: personOf(command.heldBy) };
      case 'ProvideSltSupport':
        return { ...atHome, worker: personOf(command.providedBy) };
      case 'RecordAcknowledgementFellDue':
        return { school };
      case 'AcknowledgeWork':
      // What a correction relies on is what its original does.
      case 'CorrectHomeLearning':
        return {};
    }
  },
};
