import { accessCommands } from '../../domain/streams/access/commands.ts';
import { agreementTemplatesCommands } from '../../domain/streams/agreement-templates/commands.ts';
import { agreementsCommands } from '../../domain/streams/agreements/commands.ts';
import { devicesCommands } from '../../domain/streams/devices/commands.ts';
import { incidentsCommands } from '../../domain/streams/incidents/commands.ts';
import { peopleCommands } from '../../domain/streams/people/commands.ts';
import { policiesCommands } from '../../domain/streams/policies/commands.ts';
import { schoolsCommands } from '../../domain/streams/schools/commands.ts';
import type { StreamCommands } from './commands.ts';

/** Every stream of the API with its commands. `reservations` is the shell's own and not among them. */
export const streams: readonly StreamCommands[] = [
  { stream: 'schools', description: 'The school itself: its details and its academic calendar', commands: schoolsCommands },
  { stream: 'policies', description: 'Versions of the policy that a school has adopted, with its settings', commands: policiesCommands },
  { stream: 'people', description: 'People of a school and their roles', commands: peopleCommands },
  { stream: 'agreement-templates', description: 'The wording of an agreement, version by version', commands: agreementTemplatesCommands },
  {
    stream: 'agreements',
    description: "One person's agreement as one audience: asked for, signed, withdrawn",
    commands: agreementsCommands,
  },
  { stream: 'devices', description: 'The register of devices, their loans and their use for work', commands: devicesCommands },
  { stream: 'incidents', description: 'Online-safety incidents, from the report to the end', commands: incidentsCommands },
  { stream: 'access', description: 'Rights, accounts and wifi that a person is given', commands: accessCommands },
];
