/** Names of the lists, as they stand in addresses. */
export const models = ['outstanding-agreements', 'devices-on-loan', 'incident-log', 'access-register', 'role-holders'] as const;
