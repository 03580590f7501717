import * as z from 'zod/mini';
import type { ReadModelDefinition } from '../../../domain/kernel/projection.ts';
import { changedStream } from '../../shared/lambda/bus-message.ts';

/** A message that the projector put back for the models that failed. */
const putBack = z.object({ models: z.array(z.string()) });

/**
 * Read models that a message of the projector is about: those that it names, or for an event of the bus all that are made of its
 * stream. None for a body that can't be read.
 */
export const modelsIn = (known: readonly ReadModelDefinition[], body: string): readonly string[] => {
  const named = namedIn(body);
  const source = named === null ? streamIn(body) : null;
  const isConcerned = ({ projection: { model, streams } }: ReadModelDefinition): boolean =>
    named === null ? source !== null && Object.hasOwn(streams, source) : named.includes(model);
  return known.filter(isConcerned).map(({ projection }) => projection.model);
};

const namedIn = (body: string): readonly string[] | null => {
  try {
    return putBack.safeParse(JSON.parse(body)).data?.models ?? null;
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
