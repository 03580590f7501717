import { join } from 'node:path';
import type { LocalStack } from '../../local-stack.ts';
import { project } from '../../stack.ts';
import { cast, primarySchool } from '../cast.ts';
import { checkRebuilds } from '../checks/check-rebuilds.ts';
import type { Finding } from '../checks/finding.ts';
import { playStep } from '../playing/send-step.ts';
import type { Stage } from '../playing/stage.ts';
import { checkDossier } from '../proof/check-dossier.ts';
import { checkReport } from '../proof/check-report.ts';
import { halfTermReport } from './expected/report.ts';
import { infantLine } from './lines.ts';

/** Where the report lies that a visitor can open; git ignores it. */
const folder = join(project, '.daybook', 'half-term');

/** It comes to light after the report was made. */
const late = infantLine('incidents/i-418')(
  'INC-01',
  cast.infant.teacher,
  'an incident of the last day is reported',
  'report-incident',
  {
    occurredOn: '2026-12-18',
    place: 'At home, on the last evening of term',
    description: 'A game asked two children for their address.',
    category: 'online-safety',
  },
);

/** What is asked of the record of the half-term as a whole, and the report that comes of it. */
export const checkYear = async (
  stack: Pick<LocalStack, 'url' | 'tokenFor'>,
  stage: Stage,
): Promise<readonly Finding[]> => [
  await checkRebuilds(stack),
  ...(await checkDossier(stack, {
    school: primarySchool,
    incident: 'i-72',
    as: cast.primary.dsl,
    named: ['u-350', 'u-351', 'u-352', 'p-451', 'i-72'],
  })),
  ...(await checkReport(stack, folder, {
    ...halfTermReport,
    happensThen: async () => {
      await playStep(stage, late, new Map());
      await stage.settled();
    },
  })),
];
