/** Names of the runs of the deadlines of a class in a school year. */
export const AGREEMENT = 'agreement';
export const lessonCycle = (term: string): string => `lesson.${term}`;
export const copiesCycle = (agreement: number, dueOn: string): string => `copies.${agreement}.${dueOn}`;
