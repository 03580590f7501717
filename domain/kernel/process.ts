import type { Json } from '../../events/catalogue/define-events.ts';
import type { CommandEntries, CommandOf } from './commands.ts';
import type { AnyNeeds, FactNeeds, FactOrigins } from './facts.ts';
import type { AnyCommand } from './stream.ts';

/** What a process sees of an event: its payload at the newest version, without personal fields. */
export interface ProcessEvent {
  readonly stream: string;
  readonly streamId: string;
  readonly type: string;
  readonly data: Readonly<Record<string, Json>>;
  /** Number of the event within its stream. */
  readonly version: number;
}

/** One event of a stream that something else may concern later. */
export interface LinkEnd {
  readonly stream: string;
  readonly id: string;
  /** Number of the event. */
  readonly version: number;
  /** School of what is linked to something in the tenant of the trust; left out: that of the link. */
  readonly school?: string;
}

/**
 * What a process remembers: what happens in `of` concerns `to`. Kept for good: whether it still matters is
 * asked of the log.
 */
export interface Link {
  readonly of: {
    readonly stream: string;
    readonly id: string;
    /**
     * Of a school's record that what happens in the tenant of the trust concerns. @default - the school of
     * the event
     */
    readonly school?: string;
  };
  readonly to: LinkEnd;
}

/** A command that a process wants sent; the decider of its stream has the last word. */
export interface WantedCommand {
  readonly stream: string;
  readonly id: string;
  readonly command: AnyCommand;
  /**
   * Only upon what happens in the tenant of the trust: a school that is linked to it. @default - the school
   * of the event
   */
  readonly school?: string;
}

/**
 * What follows across streams: a pure function from an event, what is linked to its stream, and facts, to
 * commands. Events come at least once and in any order, so a command names the cycle that it is about, and
 * the decider does nothing where that is over or done.
 */
export interface Process<F = unknown, From extends FactOrigins<F> = FactOrigins<F>> {
  /** Sends as `system.<name>`, by permission rows of its own. */
  readonly name: string;
  /** Policy items that ask for it. */
  readonly items: readonly string[];
  /** Streams whose events it hears. */
  readonly hears: readonly string[];
  readonly from: From;
  /**
   * Written before facts are read: of two events that concern each other, whichever is handled second finds
   * the other.
   */
  links(event: ProcessEvent): readonly Link[];
  facts(event: ProcessEvent): FactNeeds<F, From>;
  commands(event: ProcessEvent, linked: readonly LinkEnd[], facts: Partial<F>): readonly WantedCommand[];
}

/** Any process, its facts forgotten. */
export interface AnyProcess {
  readonly name: string;
  readonly items: readonly string[];
  readonly hears: readonly string[];
  readonly from: Readonly<Record<string, string>>;
  links(event: ProcessEvent): readonly Link[];
  facts(event: ProcessEvent): AnyNeeds;
  commands(
    event: ProcessEvent,
    linked: readonly LinkEnd[],
    facts: Readonly<Record<string, unknown>>,
  ): readonly WantedCommand[];
}

export const defineProcess = <F, const From extends FactOrigins<F>>(
  process: Process<F, From>,
): Process<F, From> => process;

interface Target<C extends CommandEntries> {
  readonly events: { readonly stream: string };
  readonly commands: C;
}

/** A command to one record of a stream, typed by that stream. */
export const commandTo = <C extends CommandEntries>(
  { events: { stream } }: Target<C>,
  id: string,
  command: CommandOf<C>,
): WantedCommand => ({
  stream,
  id,
  command,
});
