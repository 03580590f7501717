interface Parser {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown };
}
interface Form {
  readonly def?: { readonly innerType?: Form; readonly entries?: Readonly<Record<string, string>> };
  readonly shape?: Readonly<Record<string, Form>>;
}

/** More than this are a list such as that of all roles: one is like another. */
const MOST_WORDS = 12;

/** The words that a field can be, through what makes it optional or nullable. */
const wordsOf = (form: Form | undefined): readonly string[] => {
  if (form?.def?.innerType !== undefined) return wordsOf(form.def.innerType);
  const words = Object.values(form?.def?.entries ?? {});
  return words.length > MOST_WORDS ? [] : words;
};

/** An example as its schema reads it, and with a field left out, null, true, false or another word. */
export const variantsOf = (schema: unknown, example: object): readonly { how: string; value: object }[] => {
  const { shape } = schema as Form;
  const others = Object.keys(shape ?? example).flatMap((field) => {
    const { [field]: known, ...rest } = example as Readonly<Record<string, unknown>>;
    const words = wordsOf(shape?.[field]).filter((word) => word !== known);
    return [
      { how: `without ${field}`, value: rest },
      ...[null, true, false, ...words]
        .filter((value) => value !== known)
        .map((value) => ({ how: `with ${field} ${value}`, value: { ...example, [field]: value } })),
    ];
  });
  return [{ how: '', value: example }, ...others].flatMap(({ how, value }) => {
    const { success, data } = (schema as Parser).safeParse(value);
    return success ? [{ how, value: data as object }] : [];
  });
};
