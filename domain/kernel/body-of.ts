/** A command's fields without its type: what an event of the same fields is made of. */
export const bodyOf = <C extends { readonly type: string }>({ type: _, ...body }: C): Omit<C, 'type'> => body;
