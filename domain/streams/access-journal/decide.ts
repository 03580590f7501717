import { accept } from '../../kernel/decider.ts';

/** Nothing is ever sent here. */
export const decide = (): ReturnType<typeof accept<never>> => accept<never>();
