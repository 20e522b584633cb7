import other from '../core/detectors/other/index.ts';
export const drawn = other;
