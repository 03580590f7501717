/**
 * A variable of this machine's environment; one that is set to nothing counts as unset, as the shells and XDG
 * have it.
 */
export const setting = (name: string): string | undefined => process.env[name] || undefined;
