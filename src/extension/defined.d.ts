/** Set by vite.config.ts for each build. */
declare const __TARGET__: 'chromium' | 'firefox' | 'thunderbird';
