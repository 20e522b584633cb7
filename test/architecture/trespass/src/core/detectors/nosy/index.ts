import other from '../other/index.ts';
import { readFileSync } from 'node:fs';
export default [other, readFileSync];
