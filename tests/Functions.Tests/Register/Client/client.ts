// What a program of somebody else reads, with the types that openapi-typescript makes of our document.
import type { components, operations } from './api';

type Award = components['schemas']['Award'];
type Register = components['schemas']['Register'];
type Listed = operations['listAwards']['responses'][200]['content']['application/json'];

export const stars = (register: Register): number[] => register.awards.map((award: Award) => award.star);
export const suspended = (awards: Listed): string[] =>
  awards.filter((award) => award.state === 'Suspended').map((award) => award.certificate);
export const next = (page: components['schemas']['ApplicationPage']): string | undefined => page.next;

// @ts-expect-error a state is one of five words
export const wrong: Award['state'] = 'Elsewhere';
