import type { Due } from '../../domain/kernel/due.ts';
import type { Notice, Recipient } from '../../domain/kernel/notice.ts';
import { type NoticeSettings, noticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { OpenSettings } from '../../domain/kernel/settings.ts';
import type { AnyStream } from '../../domain/kernel/stream.ts';
import { commandAt } from '../../functions/shared/http/command-names.ts';
import { noticesFor } from '../../functions/shared/notices/notices-for.ts';
import { hollowbrookPrimary } from '../../infra/trusts/fernhill/hollowbrook-primary.ts';
import { larkfieldInfant } from '../../infra/trusts/fernhill/larkfield-infant.ts';
import type { SetUpCommand } from '../../infra/trusts/shape/types.ts';
import { contextOf, fold } from './scenario.ts';

interface Fact {
  readonly type: string;
  readonly data: object;
}

/** A school of the example trust, with what its policy states. */
export interface School {
  readonly id: string;
  readonly settings: OpenSettings;
  readonly notices: NoticeSettings;
  /** What sets it up. */
  readonly commands: readonly SetUpCommand[];
}

/** The body of a command that sets a school up, by how its path ends. */
export const bodyOf = ({ commands }: Pick<School, 'commands'>, ending: string): SetUpCommand['body'] => {
  const found = commands.find(({ path }) => path.endsWith(ending));
  if (found === undefined) throw new Error(`no command ends in ${ending}`);
  return found.body;
};

const schoolOf = (id: string, commands: readonly SetUpCommand[]): School => {
  const settings = bodyOf({ commands }, '/adopt-policy')['settings'] as OpenSettings;
  return { id, settings, notices: noticeSettings(settings), commands };
};

export const larkfield = schoolOf('larkfield-infant', larkfieldInfant);
export const hollowbrook = schoolOf('hollowbrook-primary', hollowbrookPrimary);

/** The same at the infant and at the primary school. */
export const both = <T>(at: (school: School) => T): readonly [infant: T, primary: T] => [
  at(larkfield),
  at(hollowbrook),
];

type Decides = {
  readonly settings: (stated: OpenSettings) => unknown;
  readonly decider: {
    readonly initialState: unknown;
    readonly decide: (command: never, state: never, context: never) => unknown;
    readonly evolve: (state: never, event: never) => unknown;
  };
};

export interface Tried {
  readonly history?: readonly Fact[];
  readonly command: object;
  readonly facts?: object;
  /** Stream id, actor and times, where they matter. */
  readonly context?: object;
}

/**
 * What comes of the same command after the same history at both schools: the code of a refusal, or the types
 * of its events.
 */
export const outcomes = (
  stream: Decides,
  { history = [], command, facts = {}, context = {} }: Tried,
): readonly [string, string] =>
  both((school) => {
    const state = fold(stream.decider as never, history);
    const settings = stream.settings(school.settings);
    const decision = stream.decider.decide(
      command as never,
      state as never,
      contextOf({ settings, facts }, { school: school.id, ...context }) as never,
    ) as
      | { readonly ok: true; readonly events: readonly Fact[] }
      | { readonly ok: false; readonly rejection: { readonly code: string } };
    return decision.ok ? decision.events.map(({ type }) => type).join(' ') : decision.rejection.code;
  });

/** Recipients as words: a role, `person p-1`, `outside clerk`. */
export const inWords = (recipients: readonly Recipient[]): readonly string[] =>
  recipients.map((to) => ('role' in to ? to.role : Object.entries(to).flat().join(' ')));

/** Who hears of the same event at both schools, by the notice; nothing where nobody does. */
export const hearers = (
  stream: string,
  event: Fact,
  streamId = 'x-1',
): readonly Readonly<Record<string, readonly string[]>>[] =>
  both((school) => {
    const notices: readonly Notice[] = noticesFor(
      stream,
      {
        ...event,
        data: event.data as never,
        streamId,
        actor: 'p-900',
        recordedAt: '2026-09-10T08:00:00.000Z',
      },
      school.notices,
    );
    return Object.fromEntries(notices.map(({ notice, recipients }) => [notice, inWords(recipients)]));
  });

/** Whom a deadline reminds of the same date at both schools. */
export const reminded = (stream: AnyStream, name: string, due: Due): readonly (readonly string[])[] =>
  both((school) => {
    const deadline = stream.deadlines.find((one) => one.name === name);
    return inWords(deadline?.recipients(due, school.notices) ?? []);
  });

/** The due dates of the same history at both schools: their last days. */
export const dueDays = (
  stream: AnyStream,
  name: string,
  {
    history,
    streamId,
    school = {},
    facts = {},
  }: {
    readonly history: readonly Fact[];
    readonly streamId: string;
    readonly school?: object;
    readonly facts?: object;
  },
): readonly (readonly string[])[] =>
  both(({ settings }) => {
    const deadline = stream.deadlines.find((one) => one.name === name);
    const state = fold(stream.decider as never, history);
    const context = { streamId, settings: stream.settings(settings), school, facts };
    const dues = (deadline?.duesOf(state as never, context as never) ?? []) as readonly Due[];
    return dues.map((due) => ('dueOn' in due ? due.dueOn : due.dueAt));
  });

/** What stands in a record of a school once it is set up: its own commands, decided one after another. */
export const setUpRecord = (
  { id: school, commands, settings: stated }: School,
  stream: Decides & Pick<AnyStream, 'commands' | 'events'>,
  streamId: string,
): unknown => {
  const place = `/v1/schools/${school}/${stream.events.stream}/${streamId}/`;
  const sent = commands.filter(({ path }) => path.startsWith(place));
  if (sent.length === 0) throw new Error(`nothing sets up ${place}`);
  return sent.reduce<unknown>((state, { path, body }) => {
    const named = commandAt(stream.commands, path.slice(place.length));
    const command = { type: named?.name, ...named?.entry.body.parse(body) };
    const context = contextOf({ settings: stream.settings(stated), facts: {} }, { school, streamId });
    const decision = stream.decider.decide(command as never, state as never, context as never) as {
      readonly ok: boolean;
      readonly events?: readonly Fact[];
    };
    if (decision.events === undefined) throw new Error(`${path} is refused`);
    return fold({ ...stream.decider, initialState: state } as never, decision.events);
  }, stream.decider.initialState);
};
