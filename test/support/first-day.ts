/** When the stacks of the acceptance tests open the book. */
export const firstDay = '2026-09-02T08:00:00Z';
