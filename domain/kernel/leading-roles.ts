/** Who leads online safety at a school, in the order in which people ask for them (ORG-02). */
export const leading: readonly string[] = [
  'headteacher',
  'dsl',
  'deputy-dsl',
  'learning-mentor',
  'safeguarding-governor',
  'computing-lead',
  'it-support',
  'office',
  'business-manager',
];

/** Where a role stands in that order, in one digit; every other role comes last. */
export const rankOf = (role: string): string =>
  String(leading.includes(role) ? leading.indexOf(role) : leading.length);
