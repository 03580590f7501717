import type { CommandEntries, CommandEntry } from '../../../domain/kernel/commands.ts';

/** `LendDevice` as it stands in an address: `lend-device`. */
export const kebabOf = (name: string): string => name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

export interface NamedCommand {
  readonly name: string;
  readonly entry: CommandEntry;
}

/** The command of an address; null when the stream has none of that name. */
export const commandAt = (commands: CommandEntries, address: string): NamedCommand | null => {
  const found = Object.entries(commands).find(([name]) => kebabOf(name) === address);
  return found === undefined ? null : { name: found[0], entry: found[1] };
};
