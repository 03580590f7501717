import { GOVERNORS, OVERSIGHT, SAFEGUARDING } from '../../kernel/role-groups.ts';
import { breachesStream } from '../../streams/breaches/stream.ts';
import { peopleStream } from '../../streams/people/stream.ts';
import { pupilDevicesStream } from '../../streams/pupil-devices/stream.ts';
import { schoolsStream } from '../../streams/schools/stream.ts';
import { searchesStream } from '../../streams/searches/stream.ts';
import { defineDocument } from '../kit/define-document.ts';
import { recordsOf } from '../kit/records.ts';
import { heldSection } from './held.ts';
import { ruleSection } from './rule.ts';

const TITLE = 'Phones of pupils';

/**
 * What an inspector asks about phones: the rule, who may bring one, what was handed in, taken, searched, and
 * done against the rule; numbers of groups alone (MOB-01 to MOB-03, NET-08, SRC-04).
 */
export const phonesReport = defineDocument({
  name: 'phones',
  title: TITLE,
  description: 'The rule in force, who may bring one, what was handed in and taken; it names nobody',
  items: ['MOB-01', 'MOB-02', 'MOB-03', 'NET-08', 'SRC-04'],
  permissions: [{ roles: [...SAFEGUARDING, ...GOVERNORS, 'slt', ...OVERSIGHT] }],
  sensitive: false,
  sources: () => ({
    pupilDevices: recordsOf(pupilDevicesStream),
    breaches: recordsOf(breachesStream),
    searches: recordsOf(searchesStream),
    people: recordsOf(peopleStream),
    schools: recordsOf(schoolsStream),
  }),
  document: (sources, asked) => ({
    title: TITLE,
    intro: 'Numbers of groups, with none under five, and none by which one could be worked out.',
    sections: [ruleSection(sources, asked), heldSection(sources, asked)],
  }),
});
