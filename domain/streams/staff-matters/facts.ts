import type { Facts } from '../../kernel/facts.ts';
import type { PersonView } from '../../kernel/person.ts';
import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { StaffMatterCommand } from './commands.ts';
import type { StaffMatterState } from './state.ts';

export interface StaffMatterFacts {
  /** Whom a matter is about. */
  readonly person?: Pick<PersonView, 'kind' | 'roles'>;
  /** The incident that it came to light by. */
  readonly incident?: { readonly isReported: boolean };
  /** The policies that the school's own leans on, one of which is the procedure (POL-09). */
  readonly linkedPolicies?: ReferenceList;
}

const from = { person: 'people', incident: 'incidents', linkedPolicies: 'reference-lists' } as const;
const linkedPolicies = { stream: 'reference-lists', id: 'linked-policies' } as const;

/** What is checked as the matter is written. */
export const staffMatterFacts: Facts<StaffMatterCommand, StaffMatterState, StaffMatterFacts, typeof from> = {
  from,
  needs: (command) => {
    switch (command.type) {
      case 'RecordStaffMisuse':
        return {
          person: { stream: 'people', id: command.person },
          ...(command.incident === undefined
            ? {}
            : { incident: { stream: 'incidents', id: command.incident } }),
        };
      case 'AuthoriseEmailMonitoring':
        return { person: { stream: 'people', id: command.person } };
      case 'ReferStaffMatter':
        return { linkedPolicies };
      default:
        return {};
    }
  },
};
