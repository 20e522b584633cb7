/** Set by vite.config.ts for each build. */
declare const __TARGET__: 'chromium' | 'firefox' | 'thunderbird';
/** True where a directory of companies lay in place when this was built. */
declare const __DIRECTORY__: boolean;
