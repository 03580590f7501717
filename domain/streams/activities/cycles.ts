/** Names of the runs of the deadlines of a school year. */
export const workshopCycle = (dueOn: string): string => `workshop.${dueOn}`;
export const assemblyCycle = (strand: string, dueOn: string): string => `assembly.${strand}.${dueOn}`;
