import { yearGroups } from '../words.ts';
import { listOf, namesOf } from './kinds.ts';

export const pupilDeviceSettings = {
  phoneYears: listOf(yearGroups, {
    description:
      'Year groups whose pupils may bring a phone where they walk to and from school alone; null: pupils bring no devices',
    items: ['MOB-01', 'MOB-02', 'NET-08'],
  }),
  confiscationPolicies: namesOf({
    description:
      'Of the linked policies those of which one is cited when a device is taken from a pupil; null: any of them',
    items: ['SRC-04'],
  }),
};
