import type { Operation } from '../../api/operations.ts';
import type { Tone } from '../../html/parts.ts';
import { inWords } from '../../html/words.ts';

/** What was asked for, in a few words. */
export const wordsOf = ({ kind, model, queue, message }: Operation): string => {
  if (kind === 'redrive')
    return `${message === undefined ? 'All' : 'One'} of ${inWords(queue ?? '')} sent back`;
  return kind === 'sweep' ? 'Sweep' : `Rebuild of ${inWords(model ?? '')}`;
};

export const toneOf = (status: string): Tone => {
  if (status === 'done') return 'good';
  return status === 'failed' ? 'bad' : 'plain';
};
