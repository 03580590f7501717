import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { lookAtPrimary, primaryLine, refused } from '../lines.ts';

const { primary } = cast;
const line = primaryLine('incidents/i-72');
const ending = { outcome: 'sanction', reasons: 'It stopped, and he feels safe at school again.' };
const criteria = { repetitive: true, intentional: true, imbalanceOfPower: true, platform: 'messaging' };
const behaviour = { policy: 'behaviour', edition: '2026', section: '7.2' };

/** It goes on, by telephone: three pupils with a part each, and what was before makes a pattern (INC-08). */
export const bullyingScenes: readonly Scene[] = [
  {
    at: days.itGoesOn,
    title: 'it goes on, and a pattern shows',
    steps: [
      line('INC-01', primary.otherTeacher, 'a teacher reports messages to a pupil', 'report-incident', {
        occurredOn: '2026-11-11',
        place: 'A group of year 6 on their telephones',
        description: 'He was sent the same mocking picture every evening.',
        categories: ['cyber-bullying'],
        cameToLight: 'pupil-said',
        spreadAmongPupils: true,
        involved: [
          { person: 'u-351', part: 'victim' },
          { person: 'u-350', part: 'instigator' },
          { person: 'u-352', part: 'witness' },
        ],
      }),
      line(
        'INC-08',
        primary.dsl,
        'an earlier incident that nobody reported is none',
        'record-cyber-bullying',
        { ...criteria, earlier: ['i-71'] },
        refused('EarlierIncidentNotReported', 'INC-08'),
      ),
      line('INC-08', primary.dsl, 'the report of the app was the first of it', 'record-cyber-bullying', {
        ...criteria,
        earlier: ['pupils-report-app.7781'],
      }),
      line('INC-09', primary.dsl, 'it is kept from spreading', 'take-action', {
        kind: 'containment-started',
        action: 'All in the group were asked to delete the picture.',
      }),
      line('INC-08', primary.dsl, 'the rules for behaviour are followed', 'take-action', {
        action: 'She works apart from the others for a week.',
        under: behaviour,
      }),
      lookAtPrimary(
        'INC-04',
        primary.otherTeacher,
        'who reported it does not read on in it',
        'incidents/i-72',
        'forbidden',
      ),
    ],
  },
  {
    at: days.thirdWeek,
    title: 'the messages have stopped',
    steps: [
      line('INC-02', primary.otherTeacher, 'the teacher signs the log', 'sign-incident-log', {
        signedName: 'Bartholomew Singh',
      }),
      line(
        'INC-09',
        primary.dsl,
        'it is not closed while nobody says how far it spread',
        'close-incident',
        ending,
        refused('ContainmentRequired', 'INC-09'),
      ),
      line('INC-09', primary.dsl, 'the picture is gone', 'take-action', {
        kind: 'contained',
        action: 'Every family confirmed that it was deleted.',
        result: 'contained',
      }),
      line('INC-12', primary.dsl, 'and the incident is closed, with its outcome', 'close-incident', ending),
    ],
  },
];
