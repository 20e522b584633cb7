export { audit, listen, listenClosely, type Listened, type ListenOptions, type Measure } from './listen.ts';
export { matchText, type TextMatch } from './match.ts';
export { detectors, phraseClasses, translations } from './registry.ts';
export { registrableDomain } from './company/domain.ts';
export { merge } from './company/merge.ts';
export { withEntry } from './company/with-entry.ts';
export { directoryPaths, withDirectory } from './contact/directory-paths.ts';
export { weigh } from './posture/weigh.ts';
export { compose } from './scorecard/compose.ts';
