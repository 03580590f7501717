import { breachExcuses, breachRules } from '../breach-forms.ts';
import { consequencesBy } from './consequences.ts';
import { flag, listOf } from './kinds.ts';
import { route } from './route.ts';
import { routeRoles } from './route-roles.ts';

export const breachSettings = {
  rules: listOf(breachRules, {
    description:
      'Rules that the policy states itself: a breach of one needs no entry of a list, and waits for nobody',
    items: ['UNA-01', 'UNA-04', 'UNA-05', 'ACC-08', 'ACC-12', 'NET-09', 'MOB-03', 'EML-01', 'EML-09'],
  }),
  excuses: listOf(breachExcuses, {
    description: 'Emergencies that excuse the use of an own phone; null: none does',
    items: ['NET-09'],
  }),
  outsideSchool: flag({
    description:
      'What pupils do outside school is sanctioned only where the list of unacceptable uses says so',
    items: ['UNA-02'],
  }),
  consequences: consequencesBy({
    description: 'What may follow from a breach, by the capacity of who did it; null: nobody is sanctioned',
    items: ['UNA-04', 'AGR-18'],
  }),
  passwordConsequences: consequencesBy({
    description:
      'What may follow where somebody gave a password away, by capacity; null: the same as from other breaches',
    items: ['ACC-06'],
  }),
};

/** Who may read what pupils and families did against the rules, and so hears of it. */
const readers = ['headteacher', 'dsl', 'deputy-dsl'] as const;

export const breachRoutes = {
  attemptRoles: listOf(routeRoles, {
    description:
      'Who hears that somebody tried to get at what was not granted to them; null: the headteacher and IT support',
    items: ['ACC-11'],
  }),
  recordedRoles: listOf(readers, {
    description:
      'Who hears of a breach by pupils, families and others; null: the headteacher, who alone hears of one by staff',
    items: ['AGR-18', 'EML-01', 'PUB-03', 'PUB-04', 'PUB-10'],
  }),
  securityRoles: listOf([...readers, 'it-support'], {
    description: 'Who hears of what is against the security of systems; null: the headteacher and IT support',
    items: ['NET-02', 'NET-03', 'NET-04', 'NET-06', 'DEV-04', 'MON-05'],
  }),
  pupilRoute: route(
    {
      description: 'Who else hears of a breach by a pupil; null: the staff of the pupil’s class',
      items: ['ACC-08', 'NET-10', 'MOB-03', 'UNA-02'],
    },
    { relations: ['staff-of-class', 'parents-of-pupil'] },
  ),
};
