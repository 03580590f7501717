import { accessCommands } from '../../domain/access/commands.ts';
import { agreementTemplatesCommands } from '../../domain/agreement-templates/commands.ts';
import { agreementsCommands } from '../../domain/agreements/commands.ts';
import { devicesCommands } from '../../domain/devices/commands.ts';
import { incidentsCommands } from '../../domain/incidents/commands.ts';
import { peopleCommands } from '../../domain/people/commands.ts';
import { policiesCommands } from '../../domain/policies/commands.ts';
import { schoolsCommands } from '../../domain/schools/commands.ts';
import type { StreamCommands } from './commands.ts';

/** Every stream of the API with its commands. `reservations` is the shell's own and not among them. */
export const streams: readonly StreamCommands[] = [
  { stream: 'schools', commands: schoolsCommands },
  { stream: 'policies', commands: policiesCommands },
  { stream: 'people', commands: peopleCommands },
  { stream: 'agreement-templates', commands: agreementTemplatesCommands },
  { stream: 'agreements', commands: agreementsCommands },
  { stream: 'devices', commands: devicesCommands },
  { stream: 'incidents', commands: incidentsCommands },
  { stream: 'access', commands: accessCommands },
];
