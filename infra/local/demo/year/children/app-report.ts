import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, lookAtPrimary, primaryLine, refused } from '../lines.ts';

const { infant, primary } = cast;
const record = 'incidents/pupils-report-app.7781';
const line = primaryLine(record);
const seen = {
  as: 'witness',
  reporter: 'u-352',
  said: 'They all laughed at him in the game.',
  place: 'A game that they play at home',
  loggedAs: 'sr-7781',
};

/**
 * Pupils report by an app: what arrives twice is one report, and what two pupils report is one incident
 * (INC-06, INC-08, INC-09).
 */
export const appReportScenes: readonly Scene[] = [
  {
    at: days.appReports,
    title: 'two pupils report the same by an app',
    steps: [
      line('INC-06', primary.office, 'a report of an onlooker comes in', 'receive-pupil-report', seen),
      line(
        'INC-06',
        primary.office,
        'the same report comes again',
        'receive-pupil-report',
        seen,
        'unchanged',
      ),
      line('INC-06', primary.office, 'the pupil whom it hurt reports it, too', 'receive-pupil-report', {
        as: 'victim',
        reporter: 'u-351',
      }),
      infantLine(record)(
        'INC-06',
        infant.office,
        'the infant school has no such app',
        'receive-pupil-report',
        { as: 'witness', reporter: 'u-301' },
        refused('ChannelNotNamed', 'INC-06'),
      ),
      lookAtPrimary('INC-06', primary.dsl, 'the lead finds one incident, with both', record, [
        {
          status: 'open',
          pupilReports: [
            { reporter: 'u-352', part: 'witness' },
            { reporter: 'u-351', part: 'victim' },
          ],
        },
      ]),
      line('INC-01', primary.dsl, 'who started it is found out', 'add-involved-person', {
        person: 'u-350',
        part: 'instigator',
      }),
      line('INC-08', primary.dsl, 'the lead sees bullying in it', 'categorise-incident', {
        categories: ['cyber-bullying'],
      }),
      line(
        'INC-08',
        primary.dsl,
        'which is not closed before it is said what makes it so',
        'record-cyber-bullying',
        {
          repetitive: false,
          intentional: true,
          imbalanceOfPower: true,
          platform: 'gaming',
        },
      ),
      line('INC-08', primary.dsl, 'what is done goes by the rules for behaviour', 'take-action', {
        action: 'The three talked about it with their teachers.',
        under: { policy: 'behaviour', edition: '2026', section: '7.2' },
      }),
      line('INC-12', primary.dsl, 'his mother hears of it', 'take-action', {
        kind: 'parent-informed',
        action: 'She was telephoned the same day.',
        parent: 'p-452',
      }),
      line(
        'INC-02',
        primary.dsl,
        'five fields are not whole before the log is signed',
        'close-incident',
        { outcome: 'resolved', reasons: 'They made it up among themselves.' },
        refused('LogIncomplete', 'INC-02'),
      ),
      line('INC-02', primary.dsl, 'the lead signs the log', 'sign-incident-log', {
        signedName: 'Chiamaka Rosewarne',
      }),
      line('INC-12', primary.dsl, 'and closes it', 'close-incident', {
        outcome: 'resolved',
        reasons: 'They made it up among themselves.',
      }),
    ],
  },
];
