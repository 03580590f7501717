/** How the caller must stand to a record, or to whom it is about, beside the role; each in plain words. */
export const relations = {
  self: 'it is about the caller',
  'own-child': 'it is about a child of the caller',
  'own-class': 'it is about a pupil of a class that the caller works with',
  'own-school': 'the caller is known to the school itself, not to the trust alone',
  trust: 'the caller reaches it by a role of the trust',
  'subject-is-me': 'it is a matter of the caller, who is accused in it or was hurt',
  'about-staff': 'it is about somebody who works at the school',
  'locked-to': 'it is locked, and the caller is one of those whom it is locked to',
  'locked-to-others': 'it is locked, and the caller is none of those whom it is locked to',
} as const;

export type Relation = keyof typeof relations;
