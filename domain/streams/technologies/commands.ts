import * as z from 'zod/mini';
import {
  date,
  eventNumber,
  personId,
  prose,
  reason,
  requiredLine,
  requiredProse,
  slug,
} from '../../../events/catalogue/fields.ts';
import {
  blockedBecause,
  technologyChanges,
  technologyKind,
} from '../../../events/catalogue/technology-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** May come empty: what is missing is refused by the rule that asks for it. */
const text = prose(4000);
const why = prose(2000);

const technologyCommands = {
  ProposeTechnology: command({
    body: z.strictObject({ kind: technologyKind, name: requiredLine(200), use: requiredProse(2000) }),
    items: ['TEC-01'],
    description: 'Proposes a technology that is new to the school.',
    example: {
      kind: 'app',
      name: 'Robots for beginners',
      use: 'Pupils steer small robots in computing lessons.',
    },
  }),
  AssessTechnology: command({
    body: z.strictObject({
      risks: text,
      mitigations: text,
      benefits: text,
      handlesPersonalData: z.boolean(),
      dpia: z.optional(slug),
    }),
    items: ['TEC-01'],
    description: 'Weighs the risks of a technology and its use for learning, and names its DPIA.',
    example: {
      risks: 'Each robot has a microphone.',
      mitigations: 'Microphones are switched off.',
      benefits: 'Pupils plan steps and see at once what comes of them.',
      handlesPersonalData: true,
      dpia: 'dpia-2026-04',
    },
  }),
  AllowTechnology: command({
    body: z.strictObject({ conditions: z.optional(requiredProse(2000)) }),
    items: ['TEC-01'],
    description: 'Lets a technology that was weighed be used.',
    example: { conditions: 'Without microphones.' },
  }),
  RejectTechnology: command({
    body: z.strictObject({ reasons: why }),
    items: ['TEC-01'],
    description: 'Does not let a technology be used, or not any more.',
    example: { reasons: 'It can’t be used without names of pupils.' },
  }),
  RecordStrategy: command({
    body: z.strictObject({ on: date, title: requiredLine(200), plan: requiredProse(4000) }),
    items: ['TEC-02'],
    description: 'Records what the leadership plans for a technology, or for what it changes.',
    example: {
      on: '2026-10-05',
      title: 'Writing with machines',
      plan: 'Teachers try it first; pupils learn what it can’t do before they use it.',
    },
  }),
};

const supportCommands = {
  ApproveInstallation: command({
    body: z.strictObject({ requestedBy: personId }),
    items: ['NET-04', 'TEC-01'],
    description: 'Approves that software, an app or a web service is set up.',
    example: { requestedBy: 'p-401' },
  }),
  RefuseInstallation: command({
    body: z.strictObject({ requestedBy: personId, reason: why }),
    items: ['NET-04'],
    description: 'Does not approve that it is set up, or not any more.',
    example: { requestedBy: 'p-401', reason: 'It asks for the rights of an administrator.' },
  }),
  BlockSite: command({
    body: z.strictObject({ because: blockedBecause, reason: why }),
    items: ['MON-03'],
    description: 'Blocks a site that may be dangerous.',
    example: { because: 'incident', reason: 'It shows what is not for children.' },
  }),
  UnblockSite: command({
    body: z.strictObject({ approvedBy: personId, reason: why }),
    items: ['MON-03'],
    description: 'Opens a site again, with a reason and who approved it.',
    example: { approvedBy: 'p-410', reason: 'It has another owner, and was looked at.' },
  }),
  AllowSite: command({
    body: z.strictObject({ approvedBy: personId, reason: why }),
    items: ['MON-03'],
    description: 'Allows a site that the filter would stop, with a reason and who approved it.',
    example: { approvedBy: 'p-410', reason: 'A museum that the filter takes for a shop of weapons.' },
  }),
  PreventDownload: command({
    body: z.strictObject({ on: date, description: reason }),
    items: ['MON-03'],
    description: 'Records that a download that may be dangerous was stopped.',
    example: { on: '2026-10-06', description: 'A program inside a picture.' },
  }),
};

export const technologiesCommands = defineCommands({
  ...technologyCommands,
  ...supportCommands,
  CorrectTechnology: command({
    body: z.strictObject({ corrects: eventNumber, changes: technologyChanges, reason }),
    items: ['TEC-01', 'TEC-02', 'MON-03'],
    description:
      'Puts right what was proposed, the name of a DPIA, or the day of a plan or of a download, by whoever may record it.',
    example: { corrects: 1, changes: { kind: 'software' }, reason: 'It is installed, and no app.' },
  }),
});

export type TechnologyCommand = CommandOf<typeof technologiesCommands>;
