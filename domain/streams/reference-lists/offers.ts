import type { ReferenceList } from '../../kernel/reference-list.ts';
import type { ReferenceListState } from './state.ts';

/**
 * What decisions elsewhere may rely on: editions never change and take effect ahead, so that they are read
 * without a condition (`domain/kernel/reference-list.ts` says how an entry is looked up).
 */
export const referenceList = ({ editions }: ReferenceListState): ReferenceList => ({ editions });
