import { type CommandOf, defineCommands } from '../../kernel/commands.ts';

/** None: what happens is recorded as it happens, and nobody is asked. */
export const accessJournalCommands = defineCommands({});

export type AccessJournalCommand = CommandOf<typeof accessJournalCommands>;
