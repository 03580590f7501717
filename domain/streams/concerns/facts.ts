import type { FactSource, Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ConcernCommand } from './commands.ts';
import type { ConcernState } from './state.ts';

export interface ConcernFacts {
  /** Everybody whom the command names by id, each once. */
  readonly people?: readonly Pick<PersonView, 'kind'>[];
  /** Who got offensive mail. */
  readonly receiver?: Pick<PersonView, 'lineManagers'>;
  /** The incident that a concern becomes, or is put to. */
  readonly incident?: { readonly isReported: boolean };
}

const from = { people: 'people', receiver: 'people', incident: 'incidents' } as const;

const namedIn = (command: ConcernCommand): readonly (string | undefined)[] => {
  switch (command.type) {
    case 'RaiseConcern':
      return [command.from, command.about, command.conductOf];
    case 'ReportOffensiveEmail':
      return [command.from, command.conductOf];
    case 'CorrectConcern':
      return [command.changes.from, command.changes.about, command.changes.conductOf];
    case 'SettleConcern':
    case 'ResolveOffensiveEmail':
    case 'AssessMonitoringAlert':
      return (command.incident?.involved ?? []).map(({ person }) => person);
    case 'RaiseMonitoringAlert':
      return [];
  }
};

const peopleIn = (command: ConcernCommand): readonly FactSource<'people'>[] =>
  [...new Set(namedIn(command))].flatMap((id) => (id === undefined ? [] : [{ stream: 'people', id }]));

/** That people are of the school, and that an incident is on record, is checked as the concern is written. */
export const concernFacts: Facts<ConcernCommand, ConcernState, ConcernFacts, typeof from> = {
  from,
  needs: (command) => {
    const people = peopleIn(command);
    const incident = 'incident' in command ? command.incident?.id : undefined;
    const receiver = command.type === 'ReportOffensiveEmail' ? command.from : undefined;
    return {
      ...(people.length === 0 ? {} : { people }),
      ...(incident === undefined ? {} : { incident: { stream: 'incidents', id: incident } }),
      ...(receiver === undefined ? {} : { receiver: { stream: 'people', id: receiver } }),
    };
  },
};
