import type { MoveState } from './state.ts';

/** Whether nothing is recorded of the school here any more: two people decided that it leaves, or it has left. */
export const isClosed = ({ leaving }: MoveState): boolean => leaving?.isConfirmed === true;
