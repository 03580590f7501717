import * as z from 'zod/mini';
import { DUE_DATES } from '../../shared/deadlines/due-dates.ts';
import { remakeIn } from '../../shared/deadlines/due-messages.ts';
import { changedStream } from '../../shared/lambda/bus-message.ts';
import type { Kept } from './kept.ts';

/** A message that the projector put back for the models that failed. */
const putBack = z.object({ models: z.array(z.string()) });

/**
 * What a message of the projector is about, of all that is kept: the models that it names, or for an event of
 * the bus all that are made of its stream. Nothing for a body that can't be read.
 */
export const modelsIn = (kept: readonly Kept[], body: string): readonly string[] => {
  const json = jsonIn(body);
  if (remakeIn(json) !== null) return [DUE_DATES];
  const named = putBack.safeParse(json).data?.models;
  const source = streamIn(body);
  const isConcerned = ({ model, isMadeOf }: Kept): boolean =>
    named === undefined ? source !== null && isMadeOf(source) : named.includes(model);
  return kept.filter(isConcerned).map(({ model }) => model);
};

const jsonIn = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

const streamIn = (body: string): string | null => {
  try {
    return changedStream(body).stream;
  } catch {
    return null;
  }
};
