export const atLarkfield = (name: string): string => `${name}@larkfield.fernhill.example`;
export const atHollowbrook = (name: string): string => `${name}@hollowbrook.fernhill.example`;
export const atTrust = (name: string): string => `${name}@fernhill.example`;

/** Somebody as often as they were mailed. */
export const times = (count: number, address: string): readonly string[] => Array(count).fill(address);
