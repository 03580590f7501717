import { acknowledgementsEvents } from '../../../events/catalogue/acknowledgements.ts';
import { defineStream } from '../../kernel/define-stream.ts';
import { idOf } from '../../kernel/id-form.ts';
import { londonDayEnd } from '../../kernel/london.ts';
import { ofPerson } from '../../kernel/retention.ts';
import { commandOf } from './command-of.ts';
import { acknowledgementsCommands } from './commands.ts';
import { acknowledgementDeadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { acknowledgementFacts } from './facts.ts';
import { acknowledgementNotices } from './notices.ts';
import { awareness } from './offers.ts';
import { originalOfCorrection } from './original.ts';
import { acknowledgementsPermissions } from './permissions.ts';
import { acknowledgementSettings } from './settings.ts';
import { initialState } from './state.ts';
import { acknowledgementTimes } from './times.ts';

export { PRIVACY_NOTICE } from './facts.ts';
export { keptOfAcknowledgements } from './kept.ts';
export { expectedRoles } from './policy-due.ts';

/**
 * `acknowledgements/<person>`: what a person says to know, and was made aware of or given (POL-06, POL-11,
 * PUB-09, DPR-03).
 */
export const acknowledgementsStream = defineStream({
  events: acknowledgementsEvents,
  description: 'What a person has said to know, was made aware of, and was given',
  idForm: idOf('person'),
  commands: acknowledgementsCommands,
  stateVersion: 1,
  initialState,
  decide,
  commandOf,
  evolve,
  settings: acknowledgementSettings,
  facts: acknowledgementFacts,
  offers: awareness,
  retention: { of: ofPerson('staff-record') },
  permissions: acknowledgementsPermissions,
  sensitive: false,
  subjectOf: (streamId) => streamId,
  originalOf: originalOfCorrection,
  times: acknowledgementTimes,
  occurredAtOf: () => null,
  // What is entered from paper is judged by the policy of the day on it.
  judgedAt: (command) => ('on' in command && command.on !== undefined ? londonDayEnd(command.on) : null),
  deadlines: acknowledgementDeadlines,
  notices: acknowledgementNotices,
});
