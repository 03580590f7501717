import type { SchoolCalendar } from '../../kernel/calendar.ts';
import { type FactSource, type Facts, OF_THE_SCHOOL } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { OversightCommand } from './commands.ts';
import { incidentOf } from './ids.ts';
import type { OversightState } from './state.ts';

type Member = Pick<PersonView, 'roles'>;

export interface OversightFacts {
  readonly school?: SchoolCalendar;
  /** Those who are named as having been at a meeting, in the order of the command. */
  readonly governors?: readonly Member[];
  readonly staff?: readonly Member[];
  /** The incident whose log is given: how many events it has, and whose own matter it is. */
  readonly incident?: {
    readonly isReported: boolean;
    readonly events: number;
    readonly concerned: readonly string[];
  };
}

const from = { school: 'schools', governors: 'people', staff: 'people', incident: 'incidents' } as const;

const people = (ids: readonly string[]): readonly FactSource<'people'>[] =>
  ids.map((id) => ({ stream: 'people', id }));

export const oversightFacts: Facts<OversightCommand, OversightState, OversightFacts, typeof from> = {
  from,
  needs: (command, streamId) => {
    switch (command.type) {
      case 'RecordOversightFellDue':
        return { school: { stream: 'schools', id: OF_THE_SCHOOL } };
      case 'RecordMeeting':
        return { governors: people(command.governors), staff: people(command.staff) };
      case 'ProvideLogs':
      case 'ReviewLogs': {
        const incident = incidentOf(streamId);
        return incident === null ? {} : { incident: { stream: 'incidents', id: incident } };
      }
      default:
        return {};
    }
  },
};
