/** A script for the page of the issuer, which offers some people of the example trust alone: chooses any other. */
export const clicking = (subject: string): string => `
const button = document.createElement('button');
button.name = 'subject';
button.value = ${JSON.stringify(subject)};
document.forms[0].append(button);
button.click();`;
