import type { LinkQuestion } from '../../domain/kernel/by-link.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import { schoolsStream } from '../../domain/streams/schools/stream.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { factValues } from '../shared/commands/read-facts.ts';
import { instantOf, londonDate } from '../shared/lambda/clock.ts';
import { type FoundLink, over } from './found-link.ts';

/**
 * What is shown to who opened a link: whose question it is, and of a child the name; nothing else of anybody.
 */
export interface Shown extends Omit<LinkQuestion, 'about'> {
  /** Name of the school. */
  readonly school: string | null;
  /**
   * Name of the person whom it is about, where somebody answers for several; null: nobody else, or the name
   * was erased.
   */
  readonly about: string | null;
  /** Last day of the link, London. */
  readonly endsOn: string;
}

/** @throws ProblemError `link-over` when what it asks is not asked any more */
export const askedBy = async (
  deps: CommandDeps,
  { stream, byLink, key, state, link }: FoundLink,
): Promise<Shown> => {
  const now = deps.clock();
  const [{ settings }, facts, school] = await Promise.all([
    deps.policyAt(key.school, instantOf(now)),
    factValues(deps, key.school, byLink.factNeeds(state, key.id)),
    schoolName(deps, key.school),
  ]);
  const asked = byLink.question(state, link, {
    streamId: key.id,
    today: londonDate(now),
    settings: stream.settings(settings),
    facts,
  });
  if (!asked.ok) throw over(asked.rejection);
  const { about, ...question } = asked.question;
  const name = about === null ? null : await personName(deps, key.school, about);
  return { ...question, school, about: name, endsOn: link.endsOn };
};

const schoolName = async ({ log }: CommandDeps, school: string): Promise<string | null> => {
  const { state } = await log.load({ school, stream: 'schools', id: school }, schoolsStream);
  return state.status === 'registered' ? state.details.name : null;
};

const personName = async (
  { log, sealer }: CommandDeps,
  school: string,
  id: string,
): Promise<string | null> => {
  const key = { school, stream: 'people', id };
  const { state } = await log.load(key, peopleStream);
  const name = state.status === 'registered' ? await sealer.open(key, state.name) : null;
  return typeof name === 'string' ? name : null;
};
