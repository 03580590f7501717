import type { Markup } from '../../shared/pages/markup.ts';
import { summaryList } from './parts.ts';
import { isSaid, shownValue } from './value.ts';
import { asSentence, inWords } from './words.ts';

/** The state of a record without a page of its own; its events stand in the history. */
export const stateList = (state: Readonly<Record<string, unknown>>): Markup =>
  summaryList(
    Object.entries(state)
      .filter(([name, value]) => isSaid([name, value]) && name !== 'events')
      .map(([name, value]) => [asSentence(inWords(name)), shownValue(value)]),
  );
