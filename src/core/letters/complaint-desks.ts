import type { ComplaintDesk, LetterKind } from '../model/letter.ts';
import data from '../data/desks.json' with { type: 'json' };
import { kindRules } from './kinds.ts';
import { nearness } from './places.ts';

const desks = data as readonly ComplaintDesk[];

/** Complaint desks for a person of that place, the nearest first; a general list is left out where a country has its own. */
export function desksFor(place: string): readonly ComplaintDesk[] {
  const near = desks
    .flatMap(desk => { const distance = nearness(desk.place, place); return distance === null ? [] : [{ desk, distance }]; })
    .toSorted((a, b) => a.distance - b.distance);
  return near.filter(({ desk, distance }) => distance < 2 || !near.some(other => other.distance < 2 && other.desk.matter === desk.matter)).map(({ desk }) => desk);
}

/** The desk that a letter of that kind leads to, `null` where none is known. */
export function deskFor(kind: LetterKind, place: string): ComplaintDesk | null {
  const near = desksFor(place).filter(desk => desk.place !== 'INT');
  for (const matter of kindRules[kind].desk) {
    const desk = near.find(one => one.matter === matter);
    if (desk) return desk;
  }
  return null;
}
