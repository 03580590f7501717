import type { Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { ExemptionCommand } from './commands.ts';
import type { ExemptionState } from './state.ts';

export interface ExemptionFacts {
  /** Who applies. */
  readonly person?: Pick<PersonView, 'roles'>;
  /** What is unacceptable unless somebody is exempted (UNA-01). */
  readonly uses?: ReferenceList;
}

const from = { person: 'people', uses: 'reference-lists' } as const;
const uses = { stream: 'reference-lists', id: 'unacceptable-use' } as const;

export const exemptionFacts: Facts<ExemptionCommand, ExemptionState, ExemptionFacts, typeof from> = {
  from,
  needs: (command, streamId) => {
    const person = { stream: 'people', id: streamId } as const;
    switch (command.type) {
      case 'SubmitApplication':
        return { person, uses };
      case 'GrantExemption':
        return { person };
      case 'ConsiderApplication':
      case 'RefuseExemption':
      case 'CommunicateDecision':
      case 'RevokeExemption':
      case 'RecordExemptionExpired':
      // What a correction relies on is what its original does.
      case 'CorrectExemption':
        return {};
    }
  },
};
