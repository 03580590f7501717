import type { ClassYearRecorded } from '../../../events/catalogue/class-years.ts';
import type { ClassYearCommand } from './commands.ts';

/**
 * What the settings have a say in: what pupils agree to, what a lesson is on, how teaching is looked at
 * (AGR-05, CUR-02, TRG-08).
 */
export const commandOf = ({ type, data }: ClassYearRecorded): ClassYearCommand | null => {
  switch (type) {
    case 'ClassAgreementAuthored': {
      const { author, rules, writtenOn } = data;
      return { type: 'AuthorClassAgreement', author, rules, writtenOn };
    }
    case 'OnlineSafetyLessonTaught': {
      const { teacher, yearGroup, strand, objective, on } = data;
      return {
        type: 'TeachOnlineSafetyLesson',
        teacher,
        yearGroup,
        on,
        ...(strand === null ? {} : { strand }),
        ...(objective === null ? {} : { objective: objective.entry }),
      };
    }
    case 'TeachingMonitored': {
      const { method, teacher, on, note } = data;
      return { type: 'MonitorTeaching', method, teacher, on, ...(note === undefined ? {} : { note }) };
    }
    default:
      return null;
  }
};
