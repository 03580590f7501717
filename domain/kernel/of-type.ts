/** One member of a union of commands or events, by its `type`. */
export type OfType<U extends { readonly type: string }, T extends U['type']> = Extract<
  U,
  { readonly type: T }
>;
