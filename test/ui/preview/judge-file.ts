import type { Scorecard } from '../../../src/core/model/scorecard.ts';
import { bad } from '../companies.ts';

/** Stands in for the judgement of a file. */
export async function judgeFile(file: File): Promise<{ scorecard: Scorecard | null; problem: string | null }> {
  if (!/\.(?:html?|eml)$/.test(file.name)) return { scorecard: null, problem: `${file.name} is neither a saved page nor a mail; choose an .html or .eml file.` };
  return { scorecard: bad, problem: null };
}
