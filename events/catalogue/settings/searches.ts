import { roles } from '../words.ts';
import { listOf, namesOf } from './kinds.ts';

export const searchSettings = {
  grounds: namesOf({
    description:
      'Reasons for which a pupil’s device may be searched; none is searched where there is no list',
    items: ['SRC-01'],
  }),
  secondPerson: listOf(roles, {
    description:
      'Roles of which a second person holds one who decides with a member of staff what becomes of what was found; null: one person decides',
    items: ['SRC-02'],
  }),
  deletionGrounds: namesOf({
    description: 'Reasons for which files may be deleted; null: the policy lists none, and none is asked for',
    items: ['SRC-03'],
  }),
  complaintPolicies: namesOf({
    description:
      'Of the linked policies those of which one is cited when a complaint is dealt with; null: any of them',
    items: ['SRC-05', 'CMP-01'],
  }),
};
